using System.Globalization;
using System.Security.Claims;
using NewsSite.Articles;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Whose story it is, and whom it can be handed to by whoever asks.</summary>
public sealed record Ownership(Article Article, int AccountId, IReadOnlyList<ArticleEditor.Choice> Colleagues)
{
    public bool CanTake { get; init; }

    /// <summary>Editors hand over any story, everybody his own, and whoever writes may take one that is nobody's.</summary>
    public static bool MayHandOver(ClaimsPrincipal user, int? ownerId, int? to)
    {
        var asks = int.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        return Policies.Allow(user, Policies.Publish) || ownerId == asks || (ownerId is null && to == asks);
    }
}
