using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Commenters;
using NewsSite.Tests.Site;
using NewsSite.Web.Models;

namespace NewsSite.Tests.Commenters;

public sealed class BadgeTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Roles.Reporter, false, "Staff")]
    [InlineData(Roles.Reporter, true, "Author of this story")]
    [InlineData(Roles.Moderator, false, "Moderator")]
    [InlineData(Roles.Moderator, true, "Author of this story, Moderator")]
    public async Task The_staff_are_known_by_a_confirmed_address_and_an_account_with_it(string role, bool signs, string expected)
    {
        await site.StaffAsync(role);
        await using (var db = site.OpenDatabase())
        {
            var account = await db.Users.SingleAsync(Cancel);
            await ArrangeAsync(account.Email!, FakeClock.Noon.AddYears(-1), signs ? account.Id : null);
        }

        Assert.Equal(expected, await BadgesAsync());
    }

    [Theory]
    [InlineData(13, "New here")]
    [InlineData(14, "")]
    public async Task Whoever_joined_lately_is_new_here(int days, string expected)
    {
        await ArrangeAsync("ana@example.org", FakeClock.Noon.AddDays(-days), null);
        Assert.Equal(expected, await BadgesAsync());
    }

    [Fact]
    public async Task Typing_the_address_of_the_staff_makes_no_badge()
    {
        await site.StaffAsync(Roles.Moderator);
        await ArrangeAsync(null, FakeClock.Noon, null);
        Assert.Equal("", await BadgesAsync());
    }

    [Theory]
    [InlineData("Nasrin H.", "NH")]
    [InlineData("ivo", "I")]
    [InlineData("  Ana María de la O  ", "AO")]
    [InlineData("Élodie 李", "É李")]
    [InlineData("“Quoted” (Name)", "QN")]
    [InlineData("👩‍👩‍👧 Family", "F")]
    [InlineData("!!!", "")]
    [InlineData("<script>", "S")]
    public void A_name_is_drawn_by_its_first_and_last_letter(string name, string initials) => Assert.Equal(initials, Initials.Of(name));

    [Fact]
    public void A_name_has_one_tone_for_ever()
    {
        Assert.Equal(Initials.Tone("Nasrin H."), Initials.Tone("NASRIN h."));
        Assert.Equal(8, Enumerable.Range(0, 200).Select(i => Initials.Tone($"Reader {i}")).Distinct().Count());
        Assert.All(Enumerable.Range(0, 200), i => Assert.InRange(Initials.Tone($"Reader {i}"), 0, 7));
    }

    public void Dispose() => site.Dispose();

    /// <summary>One comment on the page; of a commenter where an address is given.</summary>
    private Task<bool> ArrangeAsync(string? email, DateTimeOffset joined, int? signer) => site.ArrangeAsync(async room =>
    {
        var draft = room.Draft();
        if (signer is { } account) draft.Working.CreditAuthors([(new Author("Ana") { AccountId = account }, AuthorRole.ReportedBy)]);
        draft.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
        var comment = await room.CommentAsync(draft);
        if (email is null) return true;
        comment.BelongTo(new Commenter(email, "Ivo", joined));
        await room.KeepAsync();
        return true;
    });

    private async Task<string> BadgesAsync()
        => string.Join(", ", (await site.Reader().OpenAsync("/world/1/ferry-services-resume")).QuerySelectorAll("#comment-1 .badge").Select(b => b.Words()));
}
