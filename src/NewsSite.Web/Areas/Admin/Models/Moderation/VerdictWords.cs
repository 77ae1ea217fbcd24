using NewsSite.Moderation.Rules;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Verdicts as the desk says them.</summary>
public static class VerdictWords
{
    public static string Words(this Verdict verdict) => verdict switch
    {
        Verdict.Flags => "Pointed out",
        Verdict.Nudges => "Sender asked to think again",
        Verdict.Holds => "Held",
        Verdict.Rejects => "Refused",
        _ => "Passes",
    };
}
