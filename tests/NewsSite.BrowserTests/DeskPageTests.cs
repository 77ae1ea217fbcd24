using NewsSite.Sample;

namespace NewsSite.BrowserTests;

public sealed class DeskPageTests(Chromium chromium, RunningSite site, NuChecker checker, DeskPageTests.Session session) : PageTests(chromium, site, checker), IClassFixture<RunningSite>, IClassFixture<DeskPageTests.Session>
{
    [Theory, MemberData(nameof(SitePages.ForTheDesk), MemberType = typeof(SitePages))]
    public async Task A_page_of_the_desk_is_sound(string name)
    {
        var page = await OpenBrowserAsync(state: session.State);
        if (session.State is null)
        {
            await page.SignInAsync(SampleStaff.Administrator);
            session.State = await page.Context.StorageStateAsync();
        }

        await AssertSoundAsync(page, await SitePages.OpenForTheDeskAsync(name, page));
    }

    /// <summary>Somebody who may do everything, signed in once for all pages.</summary>
    public sealed class Session
    {
        public string? State { get; set; }
    }
}
