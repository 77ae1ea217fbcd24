using System.Collections.Frozen;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos.Captions.Credits;

/// <summary>Credits in brackets: “(Photo by Camille ROUSSEL / AFP)”, “(AP Photo/Ruth Kessler, File)”, “(Ines Carvalho/Pool via AP)”, “(Xinhua/Li Ming)”, “(U.S. Navy photo by …)”.</summary>
internal static class BracketedCredit
{
    private const int Longest = 300;
    private const int MostTried = 40;

    private static readonly FrozenSet<string> Ranks = FrozenSet.ToFrozenSet(
        ("Photographer's Mate Photographer’s Airman Apprentice Seaman Petty Officer Mass Communication Specialist Chief Senior Master Staff Technical Sgt Sergeant Pfc Spc Cpl Lance Corporal Private Specialist "
        + "Capt Captain Lt Lieutenant Maj Major 1st 2nd 3rd Class Tech Gunnery Warrant Cmdr Ensign").Split(' '), StringComparer.OrdinalIgnoreCase);

    public static FoundCredit? Find(CaptionReading reading)
    {
        var (text, from) = (reading.Text, reading.Start);
        var tried = 0;
        for (var close = text.LastIndexOf(')'); close > from && tried < MostTried; close = text.LastIndexOf(')', close - 1), tried++)
        {
            var least = Math.Max(from, close - Longest);
            var open = text.LastIndexOf('(', close, close - least + 1);
            if (open >= 0 && Read(reading.House, text[(open + 1)..close].Trim(), open, close + 1) is { } found) return found;
        }

        return null;
    }

    private static FoundCredit? Read(HouseNames house, string content, int start, int end)
    {
        var line = content;
        var (isFile, isPool) = (CutEnd(ref line, ", File Photo") || CutEnd(ref line, ", File"), false);
        var names = line;
        isPool = CutEnd(ref names, ", Pool");
        var isPhotoBy = CutStart(ref names, "Photo by ");
        if (isPhotoBy) CutStart(ref line, "Photo by ");
        if (CutStart(ref names, "Photo ITAR-TASS/")) return new(start, end, line["Photo ".Length..], "ITAR-TASS", names.Split('/')) { IsFile = isFile };
        if (names.StartsWith("U.S. ", StringComparison.Ordinal) && names.IndexOf(" photo by ", StringComparison.OrdinalIgnoreCase) is > 0 and var by)
            return new(start, end, line, names[..by], [WithoutRank(names[(by + 10)..])]);

        var parts = names.Split('/', StringSplitOptions.TrimEntries).ToList();
        if (Via(house, parts) is { } via) return new(start, end, line, via, parts) { IsFile = isFile, IsPool = isPool };
        if (parts.Count > 1 && parts[0].EndsWith(" photo", StringComparison.OrdinalIgnoreCase) && parts[0].Length is > 7 and < 30)
            return new(start, end, line, house.Named(parts[0][..^6]) ?? parts[0][..^6], parts[1..]) { IsFile = isFile, IsPool = isPool };
        if (parts.Count > 1 && parts[0] == "Xinhua") return new(start, end, line, "Xinhua", parts[1..]) { IsFile = isFile };
        if (parts.Count > 1 && LastAgency(house, parts[^1]) is { } agency) return new(start, end, line, agency, parts[..^1]) { IsFile = isFile, IsPool = isPool };
        if (!isPhotoBy) return null;
        return parts.Count > 1
            ? new(start, end, line, parts[^1], parts[..^1]) { IsFile = isFile, IsPool = isPool }
            : new(start, end, line, null, parts) { IsFile = isFile, IsPool = isPool };
    }

    private static string? LastAgency(HouseNames house, string part)
        => house.Named(part) ?? (part.StartsWith("Getty Images for ", StringComparison.OrdinalIgnoreCase) ? "Getty Images" : null);

    /// <summary>Takes “via AP” off the last part and returns the agency.</summary>
    private static string? Via(HouseNames house, List<string> parts)
    {
        var last = parts[^1];
        if (last.StartsWith("via ", StringComparison.OrdinalIgnoreCase) && house.Named(last[4..]) is { } whole)
        {
            parts.RemoveAt(parts.Count - 1);
            return parts.Count == 0 ? null : whole;
        }

        // The first “via” of “Name/AFP via Getty Images” parts the last name from the agency.
        if (last.LastIndexOf(" via ", StringComparison.OrdinalIgnoreCase) is not (> 0 and var at) || house.Named(last[(at + 5)..]) is not { } agency) return null;
        parts[^1] = last[..at].Trim();
        return agency;
    }

    private static string WithoutRank(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ranks = words.TakeWhile(w => Ranks.Contains(w.Trim('.', ',', '\'', '’'))).Count();
        return string.Join(' ', ranks < words.Length ? words[ranks..] : words);
    }

    private static bool CutEnd(ref string text, string end)
    {
        if (!text.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return false;
        text = text[..^end.Length].TrimEnd();
        return true;
    }

    private static bool CutStart(ref string text, string start)
    {
        if (!text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return false;
        text = text[start.Length..].TrimStart();
        return true;
    }
}
