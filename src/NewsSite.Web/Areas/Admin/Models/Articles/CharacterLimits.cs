using System.Globalization;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>How long a text should be and how long it can be; <c>counts.js</c> says the same while it is typed.</summary>
/// <param name="Soft">In UTF-16 code units; past this the text is called long.</param>
/// <param name="Hard">In UTF-16 code units; past this it cannot be stored.</param>
public sealed record CharacterLimits(int Soft, int Hard)
{
    public string Of(string? text)
    {
        var length = text?.ReplaceLineEndings("\n").Length ?? 0;
        return length > Hard ? string.Create(CultureInfo.InvariantCulture, $"{length:N0} characters, {length - Hard:N0} too many")
            : length > Soft ? string.Create(CultureInfo.InvariantCulture, $"{length:N0} of {Hard:N0} characters, long")
            : string.Create(CultureInfo.InvariantCulture, $"{length:N0} of {Soft:N0} characters");
    }
}
