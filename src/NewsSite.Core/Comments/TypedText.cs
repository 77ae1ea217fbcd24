using System.Globalization;
using System.Text;
using NewsSite.Markup;

namespace NewsSite.Comments;

/// <summary>Cleans what readers type into forms: of what no text needs, never of words.</summary>
public static class TypedText
{
    /// <summary>A form sends CR LF where the reader's browser counted one character; control characters have no place in text.</summary>
    public static string Clean(string? text) => Without(text?.ReplaceLineEndings("\n"), keep: c => c is '\n' or '\t');

    /// <summary>The same for one line: every run of white space is one space.</summary>
    public static string CleanLine(string? text)
        => string.Join(' ', Without(text, keep: _ => false).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether mail could be sent there; only a mail tells.</summary>
    public static bool LooksLikeAnAddress(string email, int longest)
        => email.Length <= longest && email.IndexOf('@') is > 0 and var at && email.LastIndexOf('@') == at
            && email.LastIndexOf('.') is var dot && dot > at + 1 && dot < email.Length - 1
            && !email.Any(c => char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>' or '"');

    private static string Without(string? text, Func<char, bool> keep)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var c in WellFormed.Normalized(text, NormalizationForm.FormC))
        {
            if (char.IsControl(c) && !keep(c)) { if (char.IsWhiteSpace(c)) clean.Append(' '); continue; }
            if (TurnsTextAround(c)) continue;

            // Piled-up combining marks reach over the neighbouring comments; no language needs more than a few on one letter.
            marks = CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks <= 4) clean.Append(c);
        }

        return clean.ToString();
    }

    /// <summary>Bidirectional overrides and isolates make a name read as another one.</summary>
    private static bool TurnsTextAround(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
