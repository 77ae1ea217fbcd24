using NewsSite.Reports;

namespace NewsSite.Web.Models;

/// <summary>What the form of a report sends.</summary>
public sealed class ReportForm
{
    public ReportReason? Reason { get; init; }

    public IllegalGround? Ground { get; init; }

    public string? Words { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public bool IsInGoodFaith { get; init; }

    public ReportWords Read() => new(Reason, Ground, Words, Name, Email, IsInGoodFaith);
}
