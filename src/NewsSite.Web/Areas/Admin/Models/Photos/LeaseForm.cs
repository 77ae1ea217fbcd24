using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Photos.Rights;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A right or a ban for a time, as the photo's page sends it.</summary>
public sealed class LeaseForm
{
    /// <summary>The name of a <see cref="LeaseKind"/>.</summary>
    public string? Kind { get; init; }

    public string? LeaseFrom { get; init; }

    public string? LeaseFromWhich { get; init; }

    public string? LeaseUntil { get; init; }

    public string? LeaseUntilWhich { get; init; }

    public string? LeaseWhy { get; init; }

    public int Version { get; init; }

    public HourField From => new(nameof(LeaseFrom), "From", LeaseFrom, LeaseFromWhich) { Hint = "Empty: at once." };

    public HourField Until => new(nameof(LeaseUntil), "Until", LeaseUntil, LeaseUntilWhich) { Hint = "Empty: without end." };

    /// <summary>What is typed, or nothing where <c>problems</c> says what is missing.</summary>
    public (LeaseKind Kind, DateTimeOffset? From, DateTimeOffset? Until)? Read(TimeZoneInfo zone, ModelStateDictionary problems)
    {
        if (!Enum.TryParse<LeaseKind>(Kind, out var kind) || !Enum.IsDefined(kind)) problems.AddModelError(nameof(Kind), "Choose whether it allows or forbids the photo.");
        if (string.IsNullOrWhiteSpace(LeaseWhy)) problems.AddModelError(nameof(LeaseWhy), "Say why, and on whose word.");
        else if (LeaseWhy.Trim().Length > PhotoLease.LongestWhy) problems.AddModelError(nameof(LeaseWhy), $"A reason can have {PhotoLease.LongestWhy} characters; this one has {LeaseWhy.Trim().Length}.");
        var (from, until) = (From.Read(zone, problems), Until.Read(zone, problems));
        if (until <= from) problems.AddModelError(nameof(LeaseUntil), "The end has to come after the beginning.");
        if (kind == LeaseKind.Allow && from is null && until is null) problems.AddModelError(nameof(LeaseUntil), "A right without beginning and end is an approval or a ground, not a lease. Give it an end.");
        return problems.IsValid ? (kind, from, until) : null;
    }
}
