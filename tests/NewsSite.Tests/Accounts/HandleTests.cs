using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Accounts;

public sealed class HandleTests : IDisposable
{
    private readonly TestDatabase database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handle_is_made_from_the_name_and_nobody_has_anothers()
    {
        Assert.Equal("ana-de-souza", await HireAsync("Ana de Souza"));
        Assert.Equal("ana-de-souza-2", await HireAsync("Ana de Souza"));
        Assert.Equal("ana", await HireAsync("Ána"));
        Assert.Equal("عادل", await HireAsync("عادل"));
        Assert.Equal("staff", await HireAsync("!!!"));
        Assert.Equal("staff-2", await HireAsync("?"));
    }

    [Fact]
    public async Task Two_of_one_name_hired_at_once_get_two_handles()
    {
        await using var db = database.Open();
        var (one, other) = (Person("Ana"), Person("Ana"));
        db.AddRange(one, other);
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(["ana", "ana-2"], new[] { one.Handle, other.Handle }.Order());
    }

    [Fact]
    public async Task Accounts_older_than_handles_get_theirs_when_the_database_is_migrated()
    {
        var first = await HireAsync("Ana");
        await using (var db = database.Open())
        {
            await db.Users.ExecuteUpdateAsync(u => u.SetProperty(a => a.Handle, (string?)null), Cancel);
            Assert.Equal("ana", first);
        }

        await using (var db = database.Open())
        {
            await HandleGiving.GiveMissingAsync(db, Cancel);
        }

        await using var after = database.Open();
        Assert.Equal("ana", (await after.Users.SingleAsync(Cancel)).Handle);
    }

    public void Dispose() => database.Dispose();

    private static Account Person(string name) => new($"{Guid.NewGuid():N}@example.org", name, FakeClock.Noon);

    private async Task<string?> HireAsync(string name)
    {
        await using var db = database.Open();
        var account = Person(name);
        db.Add(account);
        await db.SaveChangesAsync(Cancel);
        return account.Handle;
    }
}
