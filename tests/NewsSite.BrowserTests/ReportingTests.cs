using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class ReportingTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reader_reports_a_comment_and_reads_what_the_moderator_decided(bool javaScript)
    {
        var words = $"It is meant as a threat, script {javaScript}.";
        var reader = await OpenBrowserAsync(javaScript);
        await reader.OpenReportAsync("Edwin Marsh");
        await Expect(reader.GetByLabel("Which kind of law?")).ToBeHiddenAsync();
        await reader.GetByLabel("It is against the law").CheckAsync();
        await reader.GetByLabel("Which kind of law?").SelectOptionAsync("Threat of violence");
        await reader.GetByLabel("Explain it in your words").FillAsync(words);
        await reader.FollowAsync(reader.SendReportButton());
        await Expect(reader.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Expect(reader.GetByLabel("Explain it in your words")).ToHaveValueAsync(words);
        await reader.GetByLabel("Your name").FillAsync("Ana Reyes");
        await reader.GetByLabel("Your email").FillAsync("ana@example.org");
        await reader.GetByLabel("To my knowledge").CheckAsync();
        await reader.FollowAsync(reader.SendReportButton());
        await Expect(reader.Locator(".sent")).ToContainTextAsync("Your report has come.");

        var moderator = await OpenBrowserAsync(javaScript);
        await moderator.SignInAsync(SampleStaff.Moderator);
        await moderator.VisitAsync($"{Staff.Queue}?queue=reported");
        var reported = await moderator.OpenWaitingAsync("Edwin Marsh");
        await Expect(reported).ToContainTextAsync("It is against the law: Threat of violence");
        await reported.GetByLabel("What those who reported it are told").FillAsync("He hopes that they are well.");
        await reported.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await moderator.ExpectDoneAsync("Edwin Marsh’s comment is on the page now.");
        await Expect(moderator.GetByText(words)).ToHaveCountAsync(0);

        await reader.ReloadAsync();
        await Expect(reader.Locator(".sent")).ToContainTextAsync("leaves it on the page");
        await Expect(reader.Locator(".sent")).ToContainTextAsync("He hopes that they are well.");
    }
}
