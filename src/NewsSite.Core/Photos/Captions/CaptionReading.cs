using NewsSite.Photos.Captions.Credits;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos.Captions;

/// <summary>A wire caption while it is being taken apart: what has been found, and between which places the body still lies.</summary>
internal sealed class CaptionReading(string text, HouseNames house)
{
    private readonly List<CaptionPart> parts = [];
    private readonly List<WireRestriction> restrictions = [];
    private readonly List<string> unread = [];
    private readonly HashSet<WireRestriction> demanded = [];
    private int firstInBody;

    public string Text { get; } = text;

    /// <summary>The names of agencies that the house knows.</summary>
    public HouseNames House { get; } = house;

    public RestrictionReading Demands { get; } = new(text, house);

    public IReadOnlyList<CaptionWord> Words { get; } = CaptionWord.Split(text);

    /// <summary>Where the body begins: after what is known of the beginning.</summary>
    public int Start { get; set; }

    /// <summary>Where the body ends: before the credit.</summary>
    public int End { get; set; } = text.Length;

    public string? Id { get; set; }

    public (int Number, int Of)? Set { get; set; }

    public bool IsFile { get; set; }

    public bool IsSelect { get; set; }

    public string? Embargo { get; set; }

    public string? Dateline { get; set; }

    public string? Place { get; set; }

    public WireDate? Date { get; set; }

    public WireDate? Reissued { get; set; }

    public WireCredit? Credit { get; set; }

    public void Take(CaptionPartKind kind, int start, int end)
    {
        if (end > start) parts.Add(new(kind, start, end - start));
    }

    /// <summary>Takes the beginning of the body, and the white space after it.</summary>
    public void TakeStart(CaptionPartKind kind, int end)
    {
        Take(kind, Start, end);
        Start = end;
        SkipSpace();
    }

    public void SkipSpace()
    {
        while (Start < End && Text[Start] == ' ') Start++;
    }

    public void Demand(WireRestriction restriction)
    {
        if (demanded.Add(restriction)) restrictions.Add(restriction);
    }

    /// <summary>Reads a stretch that can hold nothing but demands and advice; what else it holds is unread.</summary>
    public void TakeTail(int start, int end)
    {
        var at = start;
        foreach (var found in Demands.Find(start, end))
        {
            LeaveUnread(at, found.Start);
            Take(found.Restriction is null ? (found.IsSelect ? CaptionPartKind.Select : CaptionPartKind.Note) : CaptionPartKind.Restriction, found.Start, found.End);
            IsSelect |= found.IsSelect;
            foreach (var demand in found.All) Demand(demand);
            at = found.End;
        }

        LeaveUnread(at, end);
    }

    /// <summary>Sentences to desks that stand within the body, and what is known to be no caption.</summary>
    public void TakeNotes()
    {
        firstInBody = parts.Count;
        TakeSentence("Picture date:", CaptionPartKind.Date);
        TakeSentence("Issue date:", CaptionPartKind.Note);
        TakeSentence("See PA story", CaptionPartKind.Note);
        TakeSentence("PA Photo.", CaptionPartKind.Note);
        const string set = "ATTENTION: This Image is part of a PHOTO SET";
        if (Find(set) is >= 0 and var at)
        {
            Take(CaptionPartKind.Restriction, at, at + set.Length);
            Demand(new(RestrictionKind.PhotoSet));
        }

        const string local = "*** Local Caption ***";
        if (Find(local) is >= 0 and var after)
        {
            Take(CaptionPartKind.Note, after, after + local.Length);
            LeaveUnread(after + local.Length, End);
            End = after;
        }
    }

    public WireCaption Result() => new()
    {
        Received = Text,
        Text = Body(),
        Id = Id,
        Set = Set,
        IsFile = IsFile,
        IsSelect = IsSelect,
        Embargo = Embargo,
        Dateline = Dateline,
        Place = Place,
        Date = Date,
        Reissued = Reissued,
        Credit = Credit,
        Restrictions = restrictions,
        Unread = string.Join(" ", unread),
        Parts = Whole(),
    };

    /// <summary>Whether a stretch of the body was taken out of it.</summary>
    public bool IsTaken(int at) => parts.FindIndex(firstInBody, p => IsOutside(p.Kind) && at >= p.Start && at < p.End) >= 0;

    private static bool IsOutside(CaptionPartKind kind) => kind is not (CaptionPartKind.Text or CaptionPartKind.Place or CaptionPartKind.Date);

    private int Find(string words) => End <= Start ? -1 : Text.IndexOf(words, Start, End - Start, StringComparison.OrdinalIgnoreCase);

    private void TakeSentence(string opening, CaptionPartKind kind)
    {
        if (Find(opening) is not (>= 0 and var at)) return;
        var end = Sentences.EndAfter(this, at + opening.Length - 1, End);
        if (kind == CaptionPartKind.Date) Date = DateReading.First(this, at, end, needsYear: true)?.Date;
        Take(CaptionPartKind.Note, at, end);
    }

    private void LeaveUnread(int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(Text[start])) start++;
        while (end > start && !char.IsLetterOrDigit(Text[end - 1])) end--;
        if (end == start) return;
        Take(CaptionPartKind.Unread, start, end);
        unread.Add(Text[start..end]);
    }

    /// <summary>The body without what was taken out of it, closed by a full stop.</summary>
    private string Body()
    {
        var pieces = new List<string>();
        var at = Start;
        foreach (var part in parts.Where(p => IsOutside(p.Kind) && p.Start >= Start && p.End <= End).OrderBy(p => p.Start))
        {
            if (part.Start > at) pieces.Add(Text[at..part.Start].Trim());
            at = Math.Max(at, part.End);
        }

        if (at < End) pieces.Add(Text[at..End].Trim());
        var body = string.Join(' ', pieces.Where(p => p.Length > 0)).Trim(' ', ',', ';', '-', '–', '—', '/', '©', '|');
        if (body.Length == 0) return "";
        return body[^1] is '.' or '!' or '?' or '…' || (body.Length > 1 && body[^1] is '"' or '”' or '’' && body[^2] is '.' or '!' or '?') ? body : body + ".";
    }

    /// <summary>The parts in order, with the stretches of the body between them.</summary>
    private List<CaptionPart> Whole()
    {
        var whole = new List<CaptionPart>();
        var at = 0;
        foreach (var part in parts.OrderBy(p => p.Start).ThenByDescending(p => p.Length))
        {
            if (part.Start < at) continue;
            AddText(whole, at, part.Start);
            whole.Add(part);
            at = part.End;
        }

        AddText(whole, at, Text.Length);
        return whole;
    }

    private void AddText(List<CaptionPart> whole, int start, int end)
    {
        (start, end) = (Math.Max(start, Start), Math.Min(end, End));
        while (start < end && Text[start] == ' ') start++;
        while (end > start && Text[end - 1] == ' ') end--;
        if (end > start) whole.Add(new(CaptionPartKind.Text, start, end - start));
    }
}
