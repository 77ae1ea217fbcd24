using NewsSite.Commenters;
using NewsSite.Respects;

namespace NewsSite.Web.Models;

/// <summary>What a browser's cookies prove of its reader; nothing mostly.</summary>
/// <param name="Person">Who is signed in.</param>
/// <param name="ByLink">Whether a mailed link proved it.</param>
/// <param name="Guest">As whom a guest has respected comments.</param>
public sealed record KnownReader(Commenter? Person, bool ByLink, RespectGiver? Guest)
{
    public static KnownReader Nobody { get; } = new(null, false, null);

    public bool IsNobody => Person is null && Guest is null;

    /// <summary>Everybody the reader may have respected comments as; the first is who does so now.</summary>
    public IReadOnlyList<RespectGiver> Givers => [.. ((RespectGiver?[])[Person is null ? null : RespectGiver.Of(Person.Id), Guest]).OfType<RespectGiver>()];
}
