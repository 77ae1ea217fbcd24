using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

/// <summary>The pages that must be sound, by name, and the way to each.</summary>
internal static class SitePages
{
    private static readonly Dictionary<string, Func<IPage, Task<IResponse>>> Reading = new()
    {
        ["front"] = page => page.VisitAsync("/"),
        ["section"] = page => page.VisitAsync("/world"),
        ["tag"] = page => page.VisitAsync("/tag/diplomacy"),
        ["author"] = page => page.VisitAsync("/author/oskar-thielen"),
        ["series"] = page => page.VisitAsync("/series/getting-about"),
        ["article, part of a series"] = page => page.VisitAsync("/europe/4/night-trains-return-to-coast-line"),
        ["search"] = page => page.VisitAsync("/search"),
        ["search, found"] = page => page.VisitAsync("/search?q=ferry"),
        ["search, narrowed down"] = page => page.VisitAsync("/search?q=the&section=world&photo=yes&sort=newest"),
        ["search, narrowed down to what is not known"] = page => page.VisitAsync("/search?q=ferry&author=Nobody&from=soon"),
        ["search, nothing found"] = page => page.VisitAsync("/search?q=xqzvw+harbour"),
        ["search, suggesting"] = async page =>
        {
            var answer = await page.VisitAsync("/search");
            await page.GetByRole(AriaRole.Combobox, new() { Name = "Search" }).PressSequentiallyAsync("ferry");
            await Expect(page.Locator("[role=option]").First).ToBeVisibleAsync();
            return answer;
        },
        ["archive"] = page => page.VisitAsync("/2021/09/27"),
        ["article"] = page => page.OpenFirstStoryAsync(),
        ["article, answering"] = async page =>
        {
            await page.OpenFirstStoryAsync();
            return await page.VisitAsync((await page.GetByRole(AriaRole.Link, new() { Name = "Reply to Nasrin H." }).GetAttributeAsync("href"))!);
        },
        ["article, answering in place"] = async page =>
        {
            var answer = await page.VisitAsync(Readers.FirstStory);
            await page.GetByRole(AriaRole.Link, new() { Name = "Reply to Nasrin H." }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel the reply" })).ToBeVisibleAsync();
            return answer;
        },
        ["article, reply refused"] = async page =>
        {
            await page.OpenFirstStoryAsync();
            return await page.FollowAsync(page.ReplyButton());
        },
        ["article, reply sent"] = async page =>
        {
            await page.OpenFirstStoryAsync();
            return await page.ReplyAsync($"A reply that waits: {Guid.NewGuid():N}.", "Wanda Waiting");
        },
        ["article, asked to think again"] = async page =>
        {
            await page.OpenFirstStoryAsync();
            return await page.ReplyAsync("THIS IS WRITTEN IN CAPITALS ONLY", "Wanda Waiting");
        },
        ["article, with table, box, quote, note and card"] = page => page.VisitAsync("/local/8/volunteers-count-212-species-on-marsh"),
        ["article, with gallery"] = page => page.VisitAsync("/culture/18/museum-reopens-with-depot-in-view"),
        ["article, with photo and embed"] = page => page.VisitAsync("/politics/10/voting-from-abroad-what-changes"),
        ["article, told live"] = page => page.VisitAsync("/world/2/ferry-services-resume-after-gales"),
        ["article, what changed"] = page => page.VisitAsync("/world/2/ferry-services-resume-after-gales/history"),
        ["receipt"] = async page =>
        {
            await page.OpenFirstStoryAsync();
            await page.ReplyAsync($"A reply that can be changed: {Guid.NewGuid():N}.", "Wanda Waiting");
            return await page.OpenReceiptAsync();
        },
        ["article, newest comments first"] = page => page.VisitAsync($"{Readers.FirstStory}?order=newest"),
        ["article, comment respected"] = async page =>
        {
            await page.OpenFirstStoryAsync();
            var answer = await page.RunAndWaitForResponseAsync(() => page.RespectButton("Nasrin H.").ClickAsync(), r => r.Request.Method == "POST");
            await Expect(page.RespectButton("Nasrin H.")).ToHaveAttributeAsync("aria-pressed", "true");
            return await page.VisitAsync(Readers.FirstStory);
        },
        ["article, signed in"] = async page =>
        {
            await page.SignInAsReaderAsync("wanda@example.org", "Wanda Waiting");
            return await page.VisitAsync(Readers.FirstStory);
        },
        ["reader sign-in"] = page => page.VisitAsync("/account/sign-in"),
        ["reader sign-in, refused"] = async page =>
        {
            await page.VisitAsync("/account/sign-in");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }));
        },
        ["reader sign-in, link mailed"] = async page =>
        {
            await page.VisitAsync("/account/sign-in");
            await page.Locator("#linkemail").FillAsync("wanda@example.org");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Mail me a link" }));
        },
        ["confirmation"] = page => page.OpenConfirmationAsync("new@example.org"),
        ["confirmation, refused"] = async page =>
        {
            await page.OpenConfirmationAsync("nameless@example.org");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Yes, this is my address" }));
        },
        ["confirmation, void"] = page => page.VisitAsync("/confirm/forged"),
        ["own page"] = page => page.SignInAsReaderAsync("olga@example.org", "Olga Own"),
        ["own page, with everything"] = async page =>
        {
            await page.OpenFirstStoryAsync();
            await page.EmailField().FillAsync("full@example.org");
            await page.ReplyAsync($"Sent before the address was confirmed: {Guid.NewGuid():N}.", "Fulvia Full");
            await page.SignInAsReaderAsync("full@example.org", "Fulvia Full");
            await page.VisitAsync(Readers.FirstStory);
            await page.CommentField().FillAsync($"Sent while signed in: {Guid.NewGuid():N}.");
            await page.GetByLabel("Mail me when somebody replies.").CheckAsync();
            await page.FollowAsync(page.ReplyButton());
            return await page.VisitAsync("/account");
        },
        ["own page, refused"] = async page =>
        {
            await page.SignInAsReaderAsync("rufus@example.org", "Rufus Refused");
            await page.GetByLabel("New password").FillAsync("short");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }));
        },
        ["unsubscribed"] = page => page.VisitAsync("/unsubscribe/forged"),
        ["report form"] = page => page.OpenReportAsync("Nasrin H."),
        ["report of something illegal, refused"] = async page =>
        {
            await page.OpenReportAsync("Nasrin H.");
            await page.GetByLabel("It is against the law").CheckAsync();
            return await page.FollowAsync(page.SendReportButton());
        },
        ["report sent"] = async page =>
        {
            await page.OpenReportAsync("Nasrin H.");
            await page.GetByLabel("Something else").CheckAsync();
            await page.GetByLabel("Explain it in your words").FillAsync($"It is a copy: {Guid.NewGuid():N}.");
            return await page.FollowAsync(page.SendReportButton());
        },
        ["report search"] = page => page.VisitAsync("/report?url=elsewhere"),
        ["moderator’s link to approve"] = page => page.OpenDecisionAsync(approves: true),
        ["moderator’s link to reject"] = page => page.OpenDecisionAsync(approves: false),
        ["moderator’s link, refused"] = async page =>
        {
            await page.OpenDecisionAsync(approves: false);
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Reject" }));
        },
        ["corrections"] = page => page.VisitAsync("/corrections"),
        ["most read"] = page => page.VisitAsync("/most-read"),
        ["most read, week"] = page => page.VisitAsync("/most-read?span=week"),
        ["standing page"] = page => page.VisitAsync("/accessibility"),
        ["not found"] = page => page.VisitAsync("/no/such/page"),
        ["sign-in"] = page => page.VisitAsync("/admin/sign-in"),
        ["sign-in, refused"] = async page =>
        {
            await page.VisitAsync("/admin/sign-in");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }));
        },
    };

    private static readonly Dictionary<string, Func<IPage, Task<IResponse>>> Desk = new()
    {
        ["desk"] = page => page.VisitAsync("/admin"),
        ["article list"] = page => page.VisitAsync("/admin/articles"),
        ["article list, nothing found"] = page => page.VisitAsync("/admin/articles?q=nothing&author=nobody"),
        ["article list, a view to keep"] = page => page.VisitAsync("/admin/articles?state=Published&from=2021-01-01"),
        ["article list, bulk act refused"] = async page =>
        {
            await page.VisitAsync("/admin/articles");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Do it" }));
        },
        ["article list, tagged"] = page => page.TagFirstAsync(),
        ["done to many stories"] = async page =>
        {
            await page.TagFirstAsync();
            return await page.VisitAsync("/admin/bulk-acts");
        },
        ["calendar"] = page => page.VisitAsync("/admin/calendar"),
        ["calendar, week"] = page => page.VisitAsync("/admin/calendar?week=2026-11-23"),
        ["article form"] = page => page.VisitAsync("/admin/articles/1"),
        ["article form, with preview and help"] = async page =>
        {
            var answer = await page.VisitAsync("/admin/articles/8");
            await page.GetByText("How to write it").ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }).ClickAsync();
            await page.Locator(".preview h2").First.WaitForAsync();
            return answer;
        },
        ["article form, choosing a photo"] = async page =>
        {
            var answer = await page.VisitAsync("/admin/articles/8");
            await page.GetByRole(AriaRole.Button, new() { Name = "Photo", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Radio).First.WaitForAsync();
            return answer;
        },
        ["article form, changing a gallery"] = async page =>
        {
            var answer = await page.VisitAsync("/admin/articles/18");
            await page.OpenGalleryAsync();
            return answer;
        },
        ["article form, refused"] = async page =>
        {
            await page.VisitAsync("/admin/articles/new");
            await page.GetByLabel("Slug").FillAsync("Not A Slug");
            return await page.FollowAsync(page.SaveButton());
        },
        ["article form, not published"] = async page =>
        {
            await page.VisitAsync("/admin/articles/new");
            await page.FollowAsync(page.SaveButton());
            return await page.FollowAsync(page.PublishButton());
        },
        ["article form, scheduled"] = page => page.VisitAsync("/admin/articles/7"),
        ["article form, correction refused"] = async page =>
        {
            await page.VisitAsync("/admin/articles/2");
            await page.GetByLabel("Correction: something was wrong").CheckAsync();
            return await page.FollowAsync(page.PublishButton());
        },
        ["article form, in review with a preview link"] = async page =>
        {
            await page.VisitAsync("/admin/articles/20");
            var submit = page.GetByRole(AriaRole.Button, new() { Name = "Hand to the editors" });
            if (await submit.CountAsync() > 0) await page.FollowAsync(submit);
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Make a link for people outside" }));
        },
        ["article form, collision"] = async page =>
        {
            await page.VisitAsync("/admin/articles/4");
            await page.GetByLabel("Headline").FillAsync("Another headline");
            await page.EvaluateAsync("document.querySelector('#article [name=Version]').value = 1");
            return await page.FollowAsync(page.SaveButton());
        },
        ["article form, most of it gone"] = async page =>
        {
            await page.VisitAsync("/admin/articles/6");
            await page.GetByLabel("Body", new() { Exact = true }).FillAsync("Only this is left.");
            return await page.FollowAsync(page.SaveButton());
        },
        ["live desk"] = page => page.VisitAsync("/admin/articles/2/live"),
        ["live desk, not open"] = page => page.VisitAsync("/admin/articles/3/live"),
        ["live desk, refused"] = async page =>
        {
            await page.VisitAsync("/admin/articles/2/live");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Post it" }));
        },
        ["live entry"] = page => page.VisitAsync("/admin/articles/2/live/3"),
        ["live entry, not removed"] = async page =>
        {
            await page.VisitAsync("/admin/articles/2/live/3");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Remove the entry" }));
        },
        ["front desk"] = page => page.VisitAsync("/admin/front"),
        ["front desk, past"] = page => page.VisitAsync("/admin/front?at=2020-01-01T06:00"),
        ["front desk, refused"] = async page =>
        {
            await page.VisitAsync("/admin/front");
            await page.EvaluateAsync("document.querySelectorAll('.slot [name=Edition]').forEach(e => e.value = 0)");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Move down" }).First);
        },
        ["front page at an hour"] = page => page.VisitAsync("/admin/front/preview?at=2030-01-01T06:00"),
        ["front page, past"] = page => page.VisitAsync("/admin/front/preview?at=2020-01-01T06:00"),
        ["pin, choosing a story"] = page => page.VisitAsync("/admin/front/pins/new?zone=second&slot=2"),
        ["pin, refused"] = async page =>
        {
            await page.VisitAsync("/admin/front/pins/new?story=2&zone=second");
            await page.GetByLabel("Place in the zone").FillAsync("99");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Pin the story" }));
        },
        ["front zones"] = page => page.VisitAsync("/admin/front/zones"),
        ["front history"] = page => page.VisitAsync("/admin/front/history"),
        ["breaking news"] = async page =>
        {
            await page.StartBreakingNewsAsync("The bridge over the Ayle is closed after a barge struck a pier");
            return await page.VisitAsync("/admin/breaking");
        },
        ["breaking news, refused"] = async page =>
        {
            await page.VisitAsync("/admin/breaking");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Start it" }));
        },
        ["front with breaking news"] = async page =>
        {
            await page.StartBreakingNewsAsync("The bridge over the Ayle is closed after a barge struck a pier");
            return await page.VisitAsync("/");
        },
        ["article form, somebody is editing"] = async page =>
        {
            await page.TypeElsewhereAsync(8);
            return await page.VisitAsync("/admin/articles/8");
        },
        ["take over"] = async page =>
        {
            await page.TypeElsewhereAsync(9);
            return await page.VisitAsync("/admin/articles/9/take-over");
        },
        ["take over, refused"] = async page =>
        {
            await page.TypeElsewhereAsync(11);
            await page.VisitAsync("/admin/articles/11/take-over");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Take it over from" }));
        },
        ["preview"] = page => page.VisitAsync("/admin/articles/20/preview"),
        ["revisions"] = page => page.VisitAsync(Staff.Revisions),
        ["comparison"] = async page =>
        {
            await page.ReviseFirstStoryAsync();
            await page.VisitAsync($"{Staff.Revisions}/2?with=3");
            return await page.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Inline" }));
        },
        ["comparison, side by side"] = async page =>
        {
            await page.ReviseFirstStoryAsync();
            return await page.VisitAsync($"{Staff.Revisions}/3");
        },
        ["comparison, label refused"] = async page =>
        {
            await page.VisitAsync($"{Staff.Revisions}/2");
            await page.GetByLabel("Label of revision 2").FillAsync(new string('l', 101));
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Keep the label" }));
        },
        ["restoration"] = async page =>
        {
            await page.ReviseFirstStoryAsync();
            return await page.VisitAsync($"{Staff.Revisions}/2/restore");
        },
        ["photos"] = page => page.VisitAsync("/admin/photos"),
        ["photos, filtered with a photo beside them"] = page => page.VisitAsync("/admin/photos?verdict=May&date=Added&from=2020-01-01&show=2"),
        ["photos, asked for what is not known"] = page => page.VisitAsync("/admin/photos?ends=9&from=soon"),
        ["photo, leased"] = async page =>
        {
            await page.VisitAsync("/admin/photos/5");
            if (!await page.GetByLabel("Allow it, and at no other time").IsVisibleAsync()) await page.Locator("details.leases > summary").ClickAsync();
            await page.GetByLabel("Allow it, and at no other time").CheckAsync();
            await page.GetByLabel("Until", new() { Exact = true }).FillAsync("2099-12-31T12:00");
            await page.GetByLabel("Why, and on whose word").FillAsync("The museum, for the length of the exhibition.");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add the lease" }));
        },
        ["photo, lease refused"] = async page =>
        {
            await page.VisitAsync("/admin/photos/6");
            await page.Locator("details.leases > summary").ClickAsync();
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add the lease" }));
        },
        ["photos, an edit looked at"] = page => page.LookAtEditAsync(),
        ["photos, edited"] = async page =>
        {
            await page.LookAtEditAsync();
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Change 2 photos" }));
        },
        ["corrected captions"] = async page =>
        {
            await page.VisitAsync("/admin/photos/2");
            await page.GetByLabel("Place", new() { Exact = true }).FillAsync("North Sound");
            await page.FollowAsync(page.SaveButton());
            return await page.VisitAsync("/admin/caption-cases");
        },
        ["done to many photos"] = page => page.VisitAsync("/admin/photo-edits"),
        ["photo"] = page => page.VisitAsync("/admin/photos/1"),
        ["names of agencies and photographers"] = async page =>
        {
            await page.VisitAsync("/admin/photo-names");
            await page.GetByLabel("The house writes").FillAsync("Harlow Press");
            await page.GetByLabel("Others write").FillAsync("H.P.\nHarlow Press Bureau");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Write them as one" }));
        },
        ["names of agencies and photographers, refused"] = async page =>
        {
            await page.VisitAsync("/admin/photo-names");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Write them as one" }));
        },
        ["photo crops"] = page => page.VisitAsync("/admin/photos/1/crops"),
        ["photo crops, drawing"] = async page =>
        {
            var answer = await page.VisitAsync("/admin/photos/1/crops");
            await page.GetByText("Square 1:1").ClickAsync();
            return answer;
        },
        ["photo crops, refused"] = async page =>
        {
            await page.VisitAsync("/admin/photos/1/crops");
            await page.Locator("[id='lead.width']").FillAsync("120");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save the crops" }));
        },
        ["photo, refused"] = async page =>
        {
            await page.VisitAsync("/admin/photos/2");
            await page.GetByLabel("Taken on").FillAsync("yesterday");
            return await page.FollowAsync(page.SaveButton());
        },
        ["photo, not withdrawn"] = async page =>
        {
            await page.VisitAsync("/admin/photos/3");
            await page.GetByText("Withdraw it for good").ClickAsync();
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Withdraw the photo" }));
        },
        ["photos, upload refused"] = async page =>
        {
            await page.VisitAsync("/admin/photos");
            await page.EvaluateAsync("document.querySelector('form[data-upload]').replaceWith(document.querySelector('form[data-upload]').cloneNode(true))");
            await page.GetByLabel("Add photos").SetInputFilesAsync(new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = [.. "No picture."u8] });
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Upload" }));
        },
        ["notes"] = page => page.VisitAsync("/admin/articles/20/notes"),
        ["notes, refused"] = async page =>
        {
            await page.VisitAsync("/admin/articles/20/notes");
            await page.EvaluateAsync("document.querySelector('.note-form').removeAttribute('data-note-form')");
            return await page.FollowAsync(page.SendNoteButton());
        },
        ["notes, nobody of that name"] = async page =>
        {
            await page.VisitAsync("/admin/articles/20/notes");
            await page.EvaluateAsync("document.querySelector('.note-form').removeAttribute('data-note-form')");
            await page.NoteField().FillAsync("@nobody-at-all, see https://example.org/x.");
            return await page.FollowAsync(page.SendNoteButton());
        },
        ["notifications"] = page => page.VisitAsync("/admin/notifications"),
        ["keys"] = page => page.VisitAsync("/admin/keys"),
        ["desk, key sheet open"] = async page =>
        {
            var answer = await page.VisitAsync("/admin");
            await page.GetByRole(AriaRole.Link, new() { Name = "Keyboard shortcuts" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" })).ToBeVisibleAsync();
            return answer;
        },
        ["mail choices"] = page => page.VisitAsync("/admin/notifications/mail"),
        ["jobs"] = page => page.VisitAsync("/admin/jobs"),
        ["sanctions"] = async page =>
        {
            await page.VisitAsync("/admin/sanctions");
            await page.GetByLabel("Against").FillAsync("walker@example.org");
            await page.GetByLabel("Reason", new() { Exact = true }).FillAsync("You attacked other readers again and again.");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Give the sanction" }));
        },
        ["sanctions, refused"] = async page =>
        {
            await page.VisitAsync("/admin/sanctions");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Give the sanction" }));
        },
        ["sanctions, past"] = async page =>
        {
            await page.VisitAsync("/admin/sanctions");
            await page.GetByLabel("Against").FillAsync("forgiven@example.org");
            await page.GetByLabel("Reason", new() { Exact = true }).FillAsync("A mistake.");
            await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Give the sanction" }));
            await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lift the sanction against forgiven@example.org" }).First);
            return await page.VisitAsync("/admin/sanctions?show=past");
        },
        ["how comments work"] = page => page.VisitAsync("/admin/commenting"),
        ["how comments work, refused"] = async page =>
        {
            await page.VisitAsync("/admin/commenting/stories/12");
            await page.GetByLabel("Open at these hours only").CheckAsync();
            await page.GetByLabel("Monday").FillAsync("at night");
            return await page.FollowAsync(page.SaveButton());
        },
        ["article, closed"] = async page =>
        {
            await page.VisitAsync("/admin/commenting/stories/12");
            await page.GetByLabel("Closed: nobody can comment").CheckAsync();
            await page.FollowAsync(page.SaveButton());
            return await page.VisitAsync("/economy/12/bakeries-share-one-oven");
        },
        ["article, with message, guidelines and slow mode"] = async page =>
        {
            await page.OpenGuidelinesAsync();
            await page.VisitAsync("/admin/commenting/stories/14");
            await page.GetByLabel("Comments in a minute").FillAsync("1");
            await page.GetByLabel("Message above the form").FillAsync("Tell us what *you* pay.\n\n- at home\n- abroad");
            await page.FollowAsync(page.SaveButton());
            await page.VisitAsync("/economy/14/what-a-weaker-currency-means");
            await page.ReplyAsync($"A reply that makes it slow: {Guid.NewGuid():N}.", "Wanda Waiting");
            var answer = await page.VisitAsync("/economy/14/what-a-weaker-currency-means");
            await page.GetByText("Our guidelines").ClickAsync();
            return answer;
        },
        ["moderation, with slow mode"] = async page =>
        {
            await page.VisitAsync("/admin/commenting/stories/14");
            await page.GetByLabel("Comments in a minute").FillAsync("1");
            await page.FollowAsync(page.SaveButton());
            await page.VisitAsync("/economy/14/what-a-weaker-currency-means");
            await page.ReplyAsync($"A reply that makes it slow: {Guid.NewGuid():N}.", "Wanda Waiting");
            return await page.VisitAsync("/admin/comments");
        },
        ["guidelines"] = page => page.OpenGuidelinesAsync(),
        ["outgoing mail"] = page => page.VisitAsync("/admin/outbox"),
        ["sections"] = page => page.VisitAsync("/admin/sections"),
        ["sections, refused"] = async page =>
        {
            await page.VisitAsync("/admin/sections");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Make the section" }));
        },
        ["section form"] = page => page.VisitAsync("/admin/sections/2"),
        ["section removal"] = page => page.VisitAsync("/admin/sections/3/remove"),
        ["section removal, refused"] = async page =>
        {
            await page.VisitAsync("/admin/sections/3/remove");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Delete the section" }));
        },
        ["tags"] = page => page.VisitAsync("/admin/tags"),
        ["tag form"] = page => page.VisitAsync("/admin/tags/1"),
        ["tag form, refused"] = async page =>
        {
            await page.VisitAsync("/admin/tags/1");
            await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ferries");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Rename the tag" }));
        },
        ["tag merge"] = page => page.VisitAsync("/admin/tags/1/merge?into=Ferries"),
        ["authors"] = page => page.VisitAsync("/admin/authors"),
        ["author form"] = page => page.VisitAsync("/admin/authors/1"),
        ["author form, refused"] = async page =>
        {
            await page.VisitAsync("/admin/authors/new");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save the author" }));
        },
        ["author merge"] = page => page.VisitAsync("/admin/authors/2/merge?into=Mirela Castan"),
        ["all series"] = page => page.VisitAsync("/admin/series"),
        ["series form"] = page => page.VisitAsync("/admin/series/1"),
        ["article address"] = page => page.VisitAsync("/admin/articles/1/address"),
        ["queue"] = page => page.VisitAsync(Staff.Queue),
        ["queue of the rejected"] = page => page.VisitAsync($"{Staff.Queue}?queue=rejected"),
        ["queue of the reported"] = page => page.VisitAsync($"{Staff.Queue}?queue=reported"),
        ["queue of the appealed"] = page => page.VisitAsync($"{Staff.Queue}?queue=appeals"),
        ["reports"] = page => page.VisitAsync("/admin/reports?show=all"),
        ["rules"] = page => page.VisitAsync("/admin/rules"),
        ["scorer"] = page => page.VisitAsync("/admin/scorer"),
        ["rules, rehearsed"] = async page =>
        {
            await page.VisitAsync("/admin/rules");
            await page.GetByLabel("Word or phrase").FillAsync("the");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Try it first" }));
        },
        ["queue, rejection refused"] = async page =>
        {
            await page.VisitAsync(Staff.Queue);
            await page.EvaluateAsync("document.querySelector('[data-reject]').removeAttribute('data-decide')");
            return await page.FollowAsync(page.Locator(".comment-pane").GetByRole(AriaRole.Button, new() { Name = "Reject" }));
        },
        ["queue of the approved, a comment acted on"] = async page =>
        {
            var answer = await page.VisitAsync($"{Staff.Queue}?queue=approved");
            foreach (var name in new[] { "Take words out", "Make it an editors’ pick", "Give one", "What happened to it" }) await page.Locator(".comment-pane summary", new() { HasText = name }).ClickAsync();
            return answer;
        },
        ["queue of spam"] = page => page.VisitAsync($"{Staff.Queue}?queue=spam"),
        ["queue, searched"] = page => page.VisitAsync($"{Staff.Queue}?q=the&section=1"),
        ["queue, search refused"] = page => page.VisitAsync($"{Staff.Queue}?stories=ferry"),
        ["queue, many looked at"] = page => page.VisitAsync("/admin/comment-acts/new?kind=Rejected&all=true"),
        ["done to many comments"] = async page =>
        {
            await page.VisitAsync("/admin/comment-acts/new?kind=Approved&queue=queue%3Drejected&all=true");
            await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Approve:" }));
            await page.FollowAsync(page.Locator("[data-undo] button"));
            return await page.VisitAsync("/admin/comment-acts");
        },
        ["reasons"] = page => page.VisitAsync("/admin/reasons"),
        ["reasons, refused"] = async page =>
        {
            await page.VisitAsync("/admin/reasons");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add the reason" }));
        },
        ["shift report"] = page => page.VisitAsync("/admin/shifts"),
        ["shift report, refused"] = page => page.VisitAsync("/admin/shifts?from=2026-01-01&until=2026-12-01"),
        ["pages"] = page => page.VisitAsync("/admin/pages"),
        ["page"] = page => page.VisitAsync("/admin/pages/1"),
        ["page, refused"] = async page =>
        {
            await page.VisitAsync("/admin/pages/new");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save the page" }));
        },
        ["page, previewed"] = async page =>
        {
            await page.VisitAsync("/admin/pages/2");
            return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Preview" }));
        },
        ["who looks after what"] = page => page.VisitAsync("/admin/moderators"),
    };

    public static TheoryData<string> ForReaders => [.. Reading.Keys];

    /// <summary>Pages of somebody who has signed in or given respect, which takes a cookie.</summary>
    public static IReadOnlySet<string> OfKnownReaders { get; } = new HashSet<string> { "article, comment respected", "article, signed in", "own page", "own page, with everything", "own page, refused" };

    public static TheoryData<string> ForTheDesk => [.. Desk.Keys];

    /// <summary>Opens a page for readers, in a browser nobody is signed in with.</summary>
    public static Task<IResponse> OpenForReadersAsync(string name, IPage page) => Reading[name](page);

    /// <summary>Opens a page of the desk, in a browser somebody is signed in with who may do everything.</summary>
    public static Task<IResponse> OpenForTheDeskAsync(string name, IPage page) => Desk[name](page);
}
