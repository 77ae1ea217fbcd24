using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.ViewComponents;

/// <summary>Whose story it is, with the form that hands it over for those who may.</summary>
public sealed class OwnershipViewComponent(NewsDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Article article)
    {
        var asks = int.Parse(UserClaimsPrincipal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var choices = Ownership.MayHandOver(UserClaimsPrincipal, article.OwnerId, null)
            ? await db.Users.WithAnyOf(Roles.Writing, db.Roles, db.UserRoles).Where(a => a.Id != article.OwnerId).ByName()
                .Select(a => new ArticleEditor.Choice(a.Id, a.Name)).ToListAsync(HttpContext.RequestAborted)
            : [];
        return View(new Ownership(article, asks, choices) { CanTake = article.OwnerId != asks && Ownership.MayHandOver(UserClaimsPrincipal, article.OwnerId, asks) });
    }
}
