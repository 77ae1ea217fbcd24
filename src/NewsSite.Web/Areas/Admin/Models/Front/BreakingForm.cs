using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Breaking;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the form of breaking news sends.</summary>
public sealed class BreakingForm
{
    public string? Text { get; init; }

    /// <summary>The number or the address of a story; empty for none.</summary>
    public string? Story { get; init; }

    public string? Starts { get; init; }

    public string? StartsWhich { get; init; }

    public string? Ends { get; init; }

    public string? EndsWhich { get; init; }

    /// <summary>The sections in which it stands; none for everywhere.</summary>
    public List<int> Sections { get; init; } = [];

    public HourField StartsField => new(nameof(Starts), "Starts", Starts, StartsWhich) { Hint = "Left empty, at once." };

    public HourField EndsField => new(nameof(Ends), "Ends", Ends, EndsWhich) { Hint = "It goes by itself at this time." };

    /// <summary>An empty form that ends at the usual time.</summary>
    public static BreakingForm New(DateTimeOffset now, TimeZoneInfo zone) => new()
    {
        Ends = LocalTime.Write(now + BreakingNews.UsualTime, zone),
        EndsWhich = HourField.WhichOf(now + BreakingNews.UsualTime, zone),
    };

    public static BreakingForm Of(BreakingNews news, DateTimeOffset now, TimeZoneInfo zone) => new()
    {
        Text = news.Text,
        Story = news.ArticleId is { } id ? $"{id}" : null,
        Starts = news.StartsAt > now ? LocalTime.Write(news.StartsAt, zone) : null,
        StartsWhich = HourField.WhichOf(news.StartsAt, zone),
        Ends = LocalTime.Write(news.EndsAt, zone),
        EndsWhich = HourField.WhichOf(news.EndsAt, zone),
        Sections = [.. news.Sections.Select(s => s.Id)],
    };

    /// <summary>When it starts and ends; what is wrong with the text and the times goes into the problems.</summary>
    public (DateTimeOffset Starts, DateTimeOffset Ends) Read(DateTimeOffset now, TimeZoneInfo zone, ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(Text)) problems.AddModelError(nameof(Text), "Please enter the news.");
        else if (Text.Trim().Length > BreakingNews.LongestText)
            problems.AddModelError(nameof(Text), $"Breaking news can have {BreakingNews.LongestText} characters; this has {Text.Trim().Length}.");
        if (string.IsNullOrWhiteSpace(Ends)) problems.AddModelError(nameof(Ends), "Please say when it ends.");
        var starts = StartsField.Read(zone, problems);
        var ends = EndsField.Read(zone, problems);
        if (starts < now) problems.AddModelError(nameof(Starts), "That time is over. Leave the field empty to start at once.");
        if (ends <= now) problems.AddModelError(nameof(Ends), "That time is over. Choose a later one.");
        else if (ends <= (starts ?? now)) problems.AddModelError(nameof(Ends), "It has to end after it starts.");
        else if (ends - (starts ?? now) > BreakingNews.LongestTime) problems.AddModelError(nameof(Ends), $"It can stand for {BreakingNews.LongestTime.TotalHours} hours at most.");
        return (starts ?? now, ends ?? now);
    }
}
