namespace NewsSite.BrowserTests;

/// <summary>What programs put on the clipboard as HTML, shortened but not tidied.</summary>
internal static class Clipboards
{
    public const string Word = """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
        <head>
        <meta http-equiv=Content-Type content="text/html; charset=utf-8">
        <meta name=Generator content="Microsoft Word 15">
        <link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
        <!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
        <style>
        <!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-number-format:bullet;} -->
        </style>
        </head>
        <body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
        <!--StartFragment-->
        <h1>Harbour <span style='mso-spacerun:yes'> </span>works<o:p></o:p></h1>
        <p class=MsoNormal>The council <b style='mso-bidi-font-weight:normal'>voted </b>on
        <i style='mso-bidi-font-style:normal'>Monday</i><span style='mso-fareast-language:EN-US'>, as </span><a
        href="https://example.org/minutes"><span class=MsoHyperlink>the minutes</span></a> show.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a><o:p></o:p></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Quay walls<o:p></o:p></p>
        <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>East<o:p></o:p></p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Cranes<o:p></o:p></p>
        <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Not a bullet<o:p></o:p></p>
        <h2>Costs</h2>
        <table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
         <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=200 valign=top><p class=MsoNormal><b>Part</b><o:p></o:p></p></td><td width=200 valign=top><p class=MsoNormal><b>Crowns</b><o:p></o:p></p></td></tr>
         <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'><td width=200 valign=top><p class=MsoNormal>Walls | steps<o:p></o:p></p></td><td width=200 valign=top><p class=MsoNormal align=right style='text-align:right'>1.5&nbsp;million<o:p></o:p></p></td></tr>
        </table>
        <p class=MsoQuote><i>We build for sixty years.<o:p></o:p></i></p>
        <p class=MsoNormal><span class=MsoCommentReference><a href="#_msocom_1">[JR1]</a></span>Work begins 3 * 2 weeks later.<o:p></o:p></p>
        <!--EndFragment-->
        <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Published in May.<o:p></o:p></p></div></div>
        <div style='mso-element:comment-list'><div style='mso-element:comment'><div class=msocomtxt><p class=MsoCommentText>Is that so?</p></div></div></div>
        </body></html>
        """;

    public const string WordAsMarkdown = """
        ## Harbour works

        The council **voted** on *Monday*, as [the minutes](https://example.org/minutes) show.[^1]

        - Quay walls
          - East
        - Cranes

        1. Not a bullet

        ### Costs

        | Part | Crowns |
        | --- | ---: |
        | Walls \| steps | 1.5 million |

        > We build for sixty years.

        Work begins 3 \* 2 weeks later.

        [^1]: Published in May.
        """;

    public const string GoogleDocs = """
        <meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-2f1c9b0e-7fff-5d0a"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;margin-bottom:6pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;text-decoration:none;white-space:pre-wrap;">Night trains</span></h2><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;"><span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;">They run </span><span style="font-size:11pt;font-weight:700;font-style:normal;white-space:pre-wrap;">every</span><span style="font-size:11pt;font-weight:700;font-style:normal;white-space:pre-wrap;"> night</span><span style="font-size:11pt;font-weight:400;font-style:italic;white-space:pre-wrap;"> but Sunday</span><span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;">, says </span><a href="https://www.google.com/url?q=https://rail.example/timetable?a%3D1&amp;sa=D" style="text-decoration:none;"><span style="font-size:11pt;color:#1155cc;font-weight:400;font-style:normal;text-decoration:underline;white-space:pre-wrap;">the railway</span></a><span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;">.</span></p><br /><ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;font-weight:400;" aria-level="1"><p dir="ltr" style="line-height:1.38;" role="presentation"><span style="font-weight:400;white-space:pre-wrap;">Coast</span></p></li><ul style="margin-top:0;margin-bottom:0;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">Harlow Quay</span></p></li></ul><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Capital</span></p></li></ul><ol style="margin-top:0;"><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:700;">First</span></p></li></ol><div dir="ltr" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="312" /><col width="312" /></colgroup><tbody><tr style="height:0pt"><td style="border:solid 1pt;"><p dir="ltr"><span style="font-weight:400;">From</span></p></td><td><p dir="ltr"><span style="font-weight:400;">To</span></p></td></tr><tr><td><p dir="ltr"><span style="font-weight:400;">22:10</span></p></td><td><br /></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">
        """;

    public const string GoogleDocsAsMarkdown = """
        ## Night trains

        They run **every night** *but Sunday*, says [the railway](https://rail.example/timetable?a=1).

        - Coast
          - Harlow Quay
        - Capital

        1. **First**

        | From | To |
        | --- | --- |
        | 22:10 |  |
        """;

    public const string WebPage = """
        <html><body><!--StartFragment--><style>p{color:red}</style><script>alert(1)</script><h3 style="box-sizing: border-box; font-weight: 700;">What moves <em>first</em></h3><p style="box-sizing: border-box; margin: 0px 0px 1em; color: rgb(33, 37, 41); white-space: normal;">Petrol, within days.<img src="https://tracker.example/p.gif?u=1" width="1" height="1"> See <a href="javascript:alert(document.domain)">this</a>,<span>&nbsp;</span><a href="https://example.org/a_(b)?utm=1" onclick="steal()"><strong>that</strong></a> and <a href="/relative">those</a>.<br>A new line.</p><!-- an advertisement --><div style="display:none">Hidden words</div><blockquote><p>One does not steer<br><br>by a single wave.</p></blockquote><ol start="3"><li>Three<ul><li>deep <code>a*b</code></li></ul></li><li>Four</li></ol><hr><p># not a heading, [1] and snake_case_word and _these_ &amp;amp; 2 &lt; 3</p><pre>let x = 1;
        let y;</pre><iframe src="https://ads.example"></iframe><button>Share</button><p>1. not a list</p><!--EndFragment--></body></html>
        """;

    public const string WebPageAsMarkdown = """
        ## What moves *first*

        Petrol, within days. See this, [**that**](https://example.org/a_%28b%29?utm=1) and those.\
        A new line.

        > One does not steer
        >
        > by a single wave.

        3. Three
           - deep `a*b`
        4. Four

        ---

        \# not a heading, [1] and snake_case_word and \_these\_ \&amp; 2 < 3

        ```
        let x = 1;
        let y;
        ```

        1\. not a list
        """;
}
