using NewsSite.Accounts;
using NewsSite.Tests.Site;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Tests.Keys;

public sealed class DeskKeysTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task The_sheet_is_on_every_page_of_the_desk_and_on_a_page_of_its_own()
    {
        var administrator = await site.StaffAsync(Roles.Administrator);
        var keys = DeskKeys.All.SelectMany(g => g.Keys).Select(k => k.Keys).ToList();
        foreach (var address in (string[])["/admin", "/admin/articles", "/admin/keys"])
        {
            var page = await administrator.OpenAsync(address);
            Assert.Equal(keys, page.QuerySelectorAll("dialog[data-key-sheet] [data-keys]").Select(k => k.GetAttribute("data-keys")!));
            Assert.Equal("/admin/keys", page.QuerySelector("footer a[data-open-keys]")!.GetAttribute("href"));
        }

        Assert.Equal(keys, (await administrator.OpenAsync("/admin/keys")).QuerySelectorAll("main [data-keys]").Select(k => k.GetAttribute("data-keys")!));
    }

    [Fact]
    public async Task Nobody_is_shown_a_key_that_he_may_not_use()
    {
        var moderator = await (await site.StaffAsync(Roles.Moderator)).OpenAsync("/admin/keys");
        var shown = moderator.QuerySelectorAll("main [data-keys]").Select(k => k.GetAttribute("data-keys")!).ToList();
        Assert.Contains("g c", shown);
        Assert.DoesNotContain("n", shown);
        Assert.DoesNotContain("Mod+S", shown);
    }

    [Fact]
    public async Task Every_key_that_goes_somewhere_leads_to_a_page()
    {
        var administrator = await site.StaffAsync(Roles.Administrator);
        foreach (var key in DeskKeys.All.SelectMany(g => g.Keys).Where(k => k.Act == "go")) await administrator.OpenAsync(key.Target!);
    }

    [Fact]
    public void No_key_is_bound_twice_and_none_is_the_beginning_of_another()
    {
        var keys = DeskKeys.All.SelectMany(g => g.Keys).Select(k => k.Keys).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.DoesNotContain(keys, k => keys.Exists(other => other.StartsWith($"{k} ", StringComparison.Ordinal)));
    }

    public void Dispose() => site.Dispose();
}
