using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A day as an address of the desk says it.</summary>
public static class DayField
{
    private const int FirstYear = 1800;
    private const int LastYear = 2200;

    /// <summary>The day; null when none was given or when a problem says why it is none.</summary>
    public static DateOnly? Read(string field, string? text, ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear) return day;
        problems.AddModelError(field, $"“{(text.Length <= 40 ? text : $"{text[..40]}…")}” is no day. Write it such as 2026-11-23.");
        return null;
    }
}
