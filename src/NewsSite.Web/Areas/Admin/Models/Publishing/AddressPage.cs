using NewsSite.Articles;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A story whose address may be changed, and the slug typed.</summary>
public sealed record AddressPage(Article Article, string Typed)
{
    public string Address => Web.Models.Address.Article(Article.Section?.Slug ?? "", Article.Id, Article.Slug);
}
