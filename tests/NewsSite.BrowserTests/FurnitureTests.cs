using Microsoft.Playwright;
using NewsSite.Sample;

using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class FurnitureTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task Tags_are_chosen_made_and_removed_by_keyboard_alone()
    {
        var editor = await NewStoryAsync();
        var tags = editor.GetByRole(AriaRole.Combobox, new() { Name = "Tags" });
        await tags.FocusAsync();
        await editor.Keyboard.TypeAsync("ferr");
        await Expect(editor.GetByRole(AriaRole.Option, new() { Name = "Ferries" })).ToBeVisibleAsync();
        await editor.Keyboard.PressAsync("ArrowDown");
        await Expect(tags).ToHaveAttributeAsync("aria-activedescendant", new System.Text.RegularExpressions.Regex("."));
        await editor.Keyboard.PressAsync("Enter");
        await editor.Keyboard.TypeAsync("Harbour bells");
        await editor.Keyboard.PressAsync("Enter");
        await editor.Keyboard.TypeAsync("Mistaken,");
        await editor.Keyboard.PressAsync("Backspace");
        await editor.Keyboard.TypeAsync("Unfinished");

        await Expect(editor.Locator(".chip bdi")).ToHaveTextAsync(["Ferries", "Harbour bells"]);
        await Expect(editor.Locator("[name=Tags]")).ToHaveValueAsync("Ferries, Harbour bells, Unfinished");
        await editor.FollowAsync(editor.SaveButton());
        await Expect(editor.Locator(".chip bdi")).ToHaveTextAsync(["Ferries", "Harbour bells", "Unfinished"]);
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_and_leaves_what_was_typed()
    {
        var editor = await NewStoryAsync();
        var tags = editor.GetByRole(AriaRole.Combobox, new() { Name = "Tags" });
        await tags.PressSequentiallyAsync("ferr");
        await Expect(tags).ToHaveAttributeAsync("aria-expanded", "true");
        await editor.Keyboard.PressAsync("Escape");
        await Expect(tags).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(tags).ToHaveValueAsync("ferr");
    }

    [Fact]
    public async Task Authors_are_put_into_their_order_by_keyboard_alone()
    {
        var editor = await NewStoryAsync();
        var add = editor.GetByRole(AriaRole.Combobox, new() { Name = "Add an author" });
        foreach (var (typed, name) in new[] { ("casta", "Mirela Castan"), ("thiel", "Oskar Thielen"), ("kerre", "Nadia Kerremans") })
        {
            await add.FocusAsync();
            await editor.Keyboard.TypeAsync(typed);
            await Expect(editor.GetByRole(AriaRole.Option, new() { Name = name })).ToBeVisibleAsync();
            await editor.Keyboard.PressAsync("ArrowDown");
            await editor.Keyboard.PressAsync("Enter");
        }

        await editor.GetByRole(AriaRole.Button, new() { Name = "Move Oskar Thielen up" }).PressAsync("Enter");
        await Expect(editor.GetByRole(AriaRole.Button, new() { Name = "Move Oskar Thielen down" })).ToBeFocusedAsync();
        await editor.GetByLabel("What Nadia Kerremans did").SelectOptionAsync("Translated by");
        await editor.FollowAsync(editor.SaveButton());

        await Expect(editor.Locator(".credits bdi")).ToHaveTextAsync(["Oskar Thielen", "Mirela Castan", "Nadia Kerremans"]);
        await Expect(editor.Locator("[name=Authors]")).ToHaveValueAsync("Oskar Thielen, Mirela Castan");
        await Expect(editor.Locator("[name=Translators]")).ToHaveValueAsync("Nadia Kerremans");
    }

    [Fact]
    public async Task Related_stories_are_picked_put_into_order_and_removed_by_keyboard_alone()
    {
        var editor = await NewStoryAsync();
        var add = editor.GetByRole(AriaRole.Combobox, new() { Name = "Related stories" });
        foreach (var (typed, headline) in new[] { ("night tra", "Night trains"), ("volunteers", "Volunteers count") })
        {
            await add.FocusAsync();
            await editor.Keyboard.TypeAsync(typed);
            await Expect(editor.GetByRole(AriaRole.Option, new() { Name = headline })).ToBeVisibleAsync();
            await editor.Keyboard.PressAsync("ArrowDown");
            await editor.Keyboard.PressAsync("Enter");
            await Expect(editor.Locator("[data-related] li bdi").Last).ToContainTextAsync(headline);
        }

        await add.FocusAsync();
        await editor.Keyboard.TypeAsync("1");
        await editor.Keyboard.PressAsync("Enter");
        await Expect(editor.Locator("[name=Related]")).ToHaveValueAsync("4, 8, 1");
        await editor.Locator("[data-related] li").Nth(1).GetByRole(AriaRole.Button, new() { Name = "Move Volunteers" }).First.PressAsync("Enter");
        await Expect(editor.Locator("[name=Related]")).ToHaveValueAsync("8, 4, 1");
        await Expect(editor.Locator("[data-related] li").First.Locator(".down")).ToBeFocusedAsync();
        await editor.Locator("[data-related] li").Last.GetByRole(AriaRole.Button, new() { Name = "Remove" }).PressAsync("Enter");
        await editor.FollowAsync(editor.SaveButton());
        await Expect(editor.Locator("[name=Related]")).ToHaveValueAsync("8, 4");
        await Expect(editor.Locator("[data-related] li bdi").First).ToContainTextAsync("Volunteers count");
    }

    [Fact]
    public async Task The_slug_follows_the_headline_until_somebody_writes_another()
    {
        var editor = await NewStoryAsync();
        var (headline, slug) = (editor.GetByLabel("Headline"), editor.GetByLabel("Slug"));
        await headline.FillAsync("Größe & “Straße”: Élan’s 3rd day");
        await Expect(slug).ToHaveValueAsync("grosse-strasse-elans-3rd-day");
        await slug.FillAsync("third-day");
        await headline.FillAsync("Another headline");
        await Expect(slug).ToHaveValueAsync("third-day");
        await slug.FillAsync("");
        await headline.FillAsync("A third headline");
        await Expect(slug).ToHaveValueAsync("a-third-headline");
    }

    [Fact]
    public async Task A_language_is_named_and_sets_the_direction()
    {
        var editor = await NewStoryAsync();
        await editor.GetByLabel("Language").FillAsync("ar");
        await Expect(editor.GetByText("Arabic", new() { Exact = true })).ToBeVisibleAsync();
        await editor.GetByLabel("Dateline").FocusAsync();
        await Expect(editor.GetByLabel("Direction")).ToHaveValueAsync("Rtl");
        await editor.GetByLabel("Language").FillAsync("xx");
        await Expect(editor.GetByText("No language has this tag.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_names_are_typed_between_commas()
    {
        var editor = await OpenBrowserAsync(javaScript: false);
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/articles/new");
        await editor.GetByLabel("Tags").FillAsync("Ferries, Without script");
        await editor.GetByLabel("Reported by").FillAsync("Oskar Thielen, Mirela Castan");
        await editor.GetByLabel("Related stories").FillAsync("8, /europe/4/night-trains");
        await editor.FollowAsync(editor.SaveButton());
        await Expect(editor.GetByLabel("Tags")).ToHaveValueAsync("Ferries, Without script");
        await Expect(editor.GetByLabel("Reported by")).ToHaveValueAsync("Oskar Thielen, Mirela Castan");
        await Expect(editor.GetByLabel("Related stories")).ToHaveValueAsync("8, 4");
        await Expect(editor.Locator("[data-related] li")).ToHaveCountAsync(2);
    }

    private async Task<IPage> NewStoryAsync()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/articles/new");
        await editor.GetByLabel("Headline").FillAsync("A story with furniture");
        return editor;
    }
}
