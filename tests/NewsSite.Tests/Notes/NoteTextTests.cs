using NewsSite.Accounts;
using NewsSite.Notes;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Notes;

public sealed class NoteTextTests
{
    [Theory]
    [InlineData("@ana please look", "ana")]
    [InlineData("Ask @Ana, @bo-li and @ana.", "ana bo-li")]
    [InlineData("(@ana's) and “@عادل”", "ana عادل")]
    [InlineData("@Édith-Marlow", "edith-marlow")]
    [InlineData("ana@example.com, a/@b, @@c, @ d", "")]
    [InlineData("https://example.org/@ana", "")]
    public void Mentions_are_found_in_plain_text_but_not_in_addresses(string text, string handles)
        => Assert.Equal(handles, string.Join(' ', NoteText.Mentions(text)));

    [Theory]
    [InlineData("See https://example.org/a_(b)?c=d#e, please.", "https://example.org/a_(b)?c=d#e")]
    [InlineData("(http://example.org)", "http://example.org")]
    [InlineData("javascript:alert(1) and ftp://example.org", "")]
    [InlineData("https:// and http://[", "")]
    public void Links_lead_only_to_the_web_and_end_before_the_full_stop(string text, string links)
        => Assert.Equal(links, string.Join(' ', NoteText.Pieces(text).Where(p => p.Kind == NotePieceKind.Link).Select(p => p.Text)));

    [Theory]
    [InlineData("Plain.")]
    [InlineData("@ana https://example.org/x. Then\n@bo, and https:// nothing @- @")]
    public void Nothing_of_a_text_is_lost_in_pieces(string text)
        => Assert.Equal(text, string.Concat(NoteText.Pieces(text).Select(p => p.Text)));

    [Fact]
    public void One_note_calls_no_more_than_twenty_people()
        => Assert.Equal(NoteText.MostMentions, NoteText.Mentions(string.Join(' ', Enumerable.Range(1, 50).Select(i => $"@person{i}"))).Count);

    [Fact]
    public void Whoever_says_first_that_a_note_is_done_stays_named()
    {
        var (ana, bo) = (new Account("ana@example.org", "Ana", FakeClock.Noon), new Account("bo@example.org", "Bo", FakeClock.Noon));
        var note = new Note(1, " Check the name.\r\n ", ana, FakeClock.Noon);
        Assert.Equal("Check the name.", note.Text);
        note.MarkDone(bo, FakeClock.Noon);
        note.MarkDone(ana, FakeClock.Noon.AddHours(1));
        Assert.Equal((bo, FakeClock.Noon), (note.DoneBy, note.DoneAt));
        note.Reopen();
        Assert.Null(note.DoneAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void An_empty_note_is_none(string text)
        => Assert.Throws<ArgumentException>(() => new Note(1, text, new Account("ana@example.org", "Ana", FakeClock.Noon), FakeClock.Noon));
}
