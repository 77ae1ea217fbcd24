using System.Text;
using System.Text.Json;
using NewsSite.Photos.Captions;

namespace NewsSite.Tests.Photos;

public sealed class WireCaptionTests
{
    private static readonly JsonDocument File = JsonDocument.Parse(Pictures.File("captions.json"));

    public static TheoryData<string> Cases { get; } = [.. File.RootElement.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];

    [Theory, MemberData(nameof(Cases))]
    public void A_caption_is_taken_apart_as_its_agency_means_it(string id)
    {
        var example = File.RootElement.GetProperty("cases").EnumerateArray().First(c => c.GetProperty("id").GetString() == id);
        var expected = example.GetProperty("expect");
        var caption = WireCaption.Read(example.GetProperty("caption").GetString());

        Assert.Equal(Said(expected, "text"), caption.Text);
        Assert.Equal(Said(expected, "id"), caption.Id);
        Assert.Equal(Said(expected, "place"), caption.Place);
        Assert.Equal(Said(expected, "date"), caption.Date?.ToString());
        Assert.Equal(Said(expected, "reissued"), caption.Reissued?.ToString());
        Assert.Equal(Said(expected, "dateline"), caption.Dateline);
        Assert.Equal(Said(expected, "embargo"), caption.Embargo);
        Assert.Equal(expected.TryGetProperty("set", out var set) ? (set[0].GetInt32(), set[1].GetInt32()) : null, caption.Set);
        var flags = expected.TryGetProperty("flags", out var given) ? given.EnumerateArray().Select(f => f.GetString()).ToList() : [];
        Assert.Equal(flags.Contains("FILE"), caption.IsFile);
        Assert.Equal(flags.Contains("SELECT"), caption.IsSelect);
        Assert.Equal("", caption.Unread);

        var credit = expected.TryGetProperty("credit", out var wanted) ? wanted : default;
        Assert.Equal(Said(credit, "line"), caption.Credit?.Line);
        Assert.Equal(Said(credit, "agency"), caption.Credit?.Agency);
        Assert.Equal(Said(credit, "photographer"), caption.Credit?.Photographer);
        Assert.Equal(Said(credit, "provider"), caption.Credit?.Provider);
        Assert.Equal(Claimed(credit, "pool"), caption.Credit?.IsPool == true);
        Assert.Equal(Claimed(credit, "handout"), caption.Credit?.IsHandout == true);

        var restrictions = expected.TryGetProperty("restrictions", out var all) ? all.EnumerateArray() : default;
        Assert.Equal(
            restrictions.Select(r => $"{Said(r, "code")}:{Said(r, "kind")}:{Said(r, "value")}"),
            caption.Restrictions.Select(r => $"{r.Code}:{r.Target?.ToString().ToLowerInvariant()}:{r.Value}"));
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_parts_of_a_caption_cover_all_its_words_in_order(string id)
    {
        var caption = WireCaption.Read(File.RootElement.GetProperty("cases").EnumerateArray().First(c => c.GetProperty("id").GetString() == id).GetProperty("caption").GetString());
        Assert.Equal("", Uncovered(caption));
    }

    [Theory]
    [InlineData("A view of the port. EPA/MARIE DELCOURT -- FOR SUBSCRIBERS OF THE GOLD PACKAGE --", "A view of the port.", "FOR SUBSCRIBERS OF THE GOLD PACKAGE")]
    [InlineData("A view of the port. EPA/MARIE DELCOURT Please call the desk", "A view of the port.", "Please call the desk")]
    [InlineData("A view of the port. REUTERS/Rui Teixeira NOT BEFORE THE SPEECH", "A view of the port.", "NOT BEFORE THE SPEECH")]
    [InlineData("A view of the port. (AP Photo/Ines Carvalho) subscribers only", "A view of the port.", "subscribers only")]
    [InlineData("A view. (Photo by Ana Lima/Getty Images) *** Local Caption *** Ana Maria", "A view.", "Local Caption *** Ana Maria")]
    public void What_nobody_understands_is_unread_and_never_in_the_text(string received, string text, string unread)
    {
        var caption = WireCaption.Read(received);
        Assert.Equal(text, caption.Text);
        Assert.Equal(unread, caption.Unread);
    }

    [Theory]
    [InlineData("A tram. EPA/ANNA KELLER UK AND IRELAND OUT", "OUT:Country:GB OUT:Country:IE")]
    [InlineData("A tram. EPA/ANNA KELLER GERMANY, AUSTRIA, SWITZERLAND OUT", "OUT:Country:DE OUT:Country:AT OUT:Country:CH")]
    [InlineData("A tram. EPA/ANNA KELLER BURGUNDIA OUT", "OUT:Unknown:BURGUNDIA")]
    [InlineData("A tram. EPA/ANNA KELLER FRANCE AND BURGUNDIA OUT", "OUT:Country:FR OUT:Unknown:BURGUNDIA")]
    [InlineData("A tram. EPA/ANNA KELLER INTERNET OUT MAGS OUT", "OUT:Medium:internet OUT:Medium:magazines")]
    [InlineData("A tram. EPA/ANNA KELLER SHUTTERSTOCK OUT", "OUT:Client:SHUTTERSTOCK")]
    [InlineData("A tram. EPA/ANNA KELLER BEST QUALITY AVAILABLE", "BEST_QUALITY_AVAILABLE::")]
    [InlineData("A tram. REUTERS/Anna Keller ATTENTION EDITORS - VISUAL COVERAGE OF SCENES OF INJURY OR DEATH", "GRAPHIC_CONTENT::")]
    [InlineData("A tram. (Photo by Anna KELLER / AFP) / ONE TIME USE ONLY - NO ARCHIVES", "ONE_TIME_USE:: NO_ARCHIVES::")]
    public void Demands_become_data(string received, string demands)
    {
        var caption = WireCaption.Read(received);
        Assert.Equal("A tram.", caption.Text);
        Assert.Equal("", caption.Unread);
        Assert.Equal(demands, string.Join(' ', caption.Restrictions.Select(r => $"{r.Code}:{r.Target}:{r.Value}")));
        Assert.Equal("Anna Keller", caption.Credit!.Photographer);
    }

    [Theory]
    [InlineData("MADRID, 27/03/2021.- Una mujer cruza la Gran Vía. EFE/Marta Ruiz", "Una mujer cruza la Gran Vía.", "Madrid", "2021-03-27", "EFE/Marta Ruiz", "EFE")]
    [InlineData("(210327) -- PARIS, March 27, 2021 (Xinhua) -- People walk by the Seine. (Xinhua/Li Ming)", "People walk by the Seine.", "Paris", "2021-03-27", "Xinhua/Li Ming", "Xinhua")]
    [InlineData("23.07.2020, Berlin: Ein Schwan schwimmt auf der Spree. Foto: Jörg Lange/dpa", "Ein Schwan schwimmt auf der Spree.", "Berlin", "2020-07-23", "Jörg Lange/dpa", "dpa")]
    [InlineData("Une foule se rassemble à Lyon, France, le 27 mars 2021. (Photo by Zoé MARTIN / AFP)", "Une foule se rassemble à Lyon, France, le 27 mars 2021.", "Lyon, France", "2021-03-27", "Zoé MARTIN / AFP", "AFP")]
    [InlineData("Посетители музея 27 марта 2021 года. Фото: Сергей Волков/ТАСС", "Посетители музея 27 марта 2021 года.", null, "2021-03-27", "Сергей Волков/ТАСС", "TASS")]
    [InlineData("ITAR-TASS. MOSCOW, RUSSIA. MARCH 27, 1995. A tram in snow. (Photo ITAR-TASS/ Ivan Orlov)", "A tram in snow.", "Moscow, Russia", "1995-03-27", "ITAR-TASS/ Ivan Orlov", "ITAR-TASS")]
    [InlineData("040621-N-6536T-062 PACIFIC OCEAN (June 21, 2004) A helicopter lands. (U.S. Navy photo by Photographer's Mate 3rd Class Ada Long) (RELEASED)", "A helicopter lands.", "Pacific Ocean", "2004-06-21", "U.S. Navy photo by Photographer's Mate 3rd Class Ada Long", "U.S. Navy")]
    [InlineData("19 Jan 2002: A skater in Salt Lake City, Utah. Mandatory Credit: Ada Long /Allsport", "A skater in Salt Lake City, Utah.", "Salt Lake City, Utah", "2002-01-19", "Ada Long /Allsport", "Allsport")]
    [InlineData("File photo dated 14/07/19 A ferry at Dover. Photo credit should read: Owen Barker/PA", "A ferry at Dover.", "Dover", "2019-07-14", "Owen Barker/PA", "PA Media")]
    public void Agencies_of_many_countries_are_read(string received, string text, string? place, string date, string line, string agency)
    {
        var caption = WireCaption.Read(received);
        Assert.Equal((text, place, date, line, agency, ""), (caption.Text, caption.Place, caption.Date?.ToString(), caption.Credit?.Line, caption.Credit?.Agency, caption.Unread));
    }

    [Theory]
    [InlineData("The EPA/state programme begins in Lima, Peru, 31 February 2021. EPA/ANNA KELLER", null, "EPA/ANNA KELLER")]
    [InlineData("She may march in May. He said so", null, null)]
    [InlineData("", null, null)]
    [InlineData(" \u00A0\t\u202E", null, null)]
    public void Impossible_days_and_no_credit_are_none(string received, string? date, string? line)
    {
        var caption = WireCaption.Read(received);
        Assert.Equal((date, line), (caption.Date?.ToString(), caption.Credit?.Line));
    }

    [Fact]
    public void White_space_and_controls_are_made_uniform()
        => Assert.Equal("Café in the rain.", WireCaption.Read("Cafe\u0301\u00A0 in\r\n\tthe \u202Erain\u0000").Text);

    [Fact]
    public void Whatever_comes_is_read_without_fault_and_every_word_of_it_is_accounted_for()
    {
        string[] pieces =
        [
            "epa09101005 ", "(FILE) - ", "(3/12) ", "EMBARGOED TO ", "FILE PHOTO: ", "EPA-EFE/", "EPA/", "REUTERS/", "via REUTERS ", "(Photo by ", "/ AFP)", "(AP Photo/", ", File)", "Photo: ", "/dpa ", "© ", "/TASS ",
            "THE CANADIAN PRESS/", "HO-", "POLAND OUT ", "MAXPPP OUT ", " AND ", " OUT", "HANDOUT ", "MANDATORY CREDIT: ", "\"", "--", " - ", "in Paris, France, ", "27 March 2021", "March 27: ", "(reissued ", ")", "(", ".", ", ",
            "Ü", "\u0301", "漢字 ", "😀", "\uD800", "\0", "<script>", "Picture date: ", "Mandatory Credit: ", "Photo credit should read: ", "A ", "of ", "Nov. ", "\u202E", "  ",
        ];
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            for (var count = random.Next(1, 30); count > 0; count--) text.Append(pieces[random.Next(pieces.Length)]);
            var caption = WireCaption.Read(text.ToString());
            Assert.True(Uncovered(caption) == "", $"“{Uncovered(caption)}” is not accounted for in “{caption.Received}”");
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("() ")]
    [InlineData("(1/2) ")]
    [InlineData("EPA/")]
    [InlineData("EPA/A ")]
    [InlineData("REUTERS/A ")]
    [InlineData("via REUTERS ")]
    [InlineData("/TASS ")]
    [InlineData("A/TASS. ")]
    [InlineData("X OUT ")]
    [InlineData("FRANCE, ")]
    [InlineData("EPA/X OUT FRANCE AND ")]
    [InlineData("MANDATORY CREDIT: ")]
    [InlineData("(AP Photo/")]
    [InlineData("27 March ")]
    [InlineData("in ")]
    [InlineData("in Paris, ")]
    [InlineData(". ")]
    [InlineData("A. ")]
    [InlineData("a\u0301\u0323\u0301\u0323\u0301\u0323")]
    [InlineData("PA Photo. ")]
    [InlineData("EMBARGOED TO ")]
    public void A_hundred_thousand_characters_of_anything_are_read_to_their_end(string piece)
    {
        // Each would take minutes if reading went back over what it has read; the runner's own limit would end it.
        var caption = WireCaption.Read(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + " EPA/ANNA KELLER MAXPPP OUT");
        Assert.True(caption.Parts.Count > 0);
    }

    /// <summary>The letters and digits of a caption that no part holds; parts may not overlap.</summary>
    private static string Uncovered(WireCaption caption)
    {
        var (left, at) = (new StringBuilder(), 0);
        foreach (var part in caption.Parts)
        {
            Assert.True(part.Start >= at && part.Length > 0 && part.End <= caption.Received.Length);
            left.Append(caption.Received, at, part.Start - at);
            at = part.End;
        }

        left.Append(caption.Received, at, caption.Received.Length - at);
        return string.Concat(left.ToString().Where(char.IsLetterOrDigit));
    }

    private static string? Said(JsonElement from, string name) => from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Claimed(JsonElement from, string name) => from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.GetBoolean();
}
