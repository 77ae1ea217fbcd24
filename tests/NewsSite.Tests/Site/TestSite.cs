using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Search;

namespace NewsSite.Tests.Site;

/// <summary>The whole site over HTTP on an empty database of its own, with a clock that stands still.</summary>
public class TestSite : WebApplicationFactory<Program>
{
    public const string Password = "correct horse battery";

    private readonly TestDatabase database;
    private readonly bool ownsDatabase;

    public FakeClock Clock { get; }

    /// <summary>Settings beyond those that every test site has.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    public TestSite() : this(new TestDatabase(), new FakeClock(), ownsDatabase: true)
    {
    }

    private TestSite(TestDatabase database, FakeClock clock, bool ownsDatabase)
    {
        this.database = database;
        this.ownsDatabase = ownsDatabase;
        Clock = clock;
    }

    /// <summary>The site after its process was started again: the same database, clock and, unless others are given, settings, and nothing that was in memory.</summary>
    public TestSite Restarted(Dictionary<string, string>? settings = null) => new(database, Clock, ownsDatabase: false) { Settings = settings ?? Settings };

    public NewsDbContext OpenDatabase() => database.Open();

    /// <summary>A browser without script: follows no redirect by itself, keeps cookies.</summary>
    public HttpClient Reader() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });

    /// <summary>Somebody signed in with a role.</summary>
    public async Task<HttpClient> StaffAsync(string role)
    {
        var email = $"{role}-{Guid.NewGuid():N}@example.org".ToLowerInvariant();
        await using (var scope = Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var account = new Account(email, role, Clock.Now);
            Assert.True((await users.CreateAsync(account, Password)).Succeeded);
            Assert.True((await users.AddToRoleAsync(account, role)).Succeeded);
        }

        var client = Reader();
        var answer = await client.SendFormAsync("/admin/sign-in", new() { ["Email"] = email, ["Password"] = Password });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>Runs something with a database and the standing cast in it.</summary>
    public async Task<T> ArrangeAsync<T>(Func<Newsroom, Task<T>> arrange)
    {
        await using var db = OpenDatabase();
        return await arrange(new Newsroom(db));
    }

    /// <summary>Does something later to what was arranged before.</summary>
    public async Task ArrangeLaterAsync(Action<NewsDbContext> arrange)
    {
        await using var db = OpenDatabase();
        arrange(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public Task<T> ArrangeAsync<T>(Func<Newsroom, T> arrange) => ArrangeAsync(room => Task.FromResult(arrange(room)));

    protected virtual string Environment => "Testing";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Database:Provider", TestDatabase.Provider.ToString());
        builder.UseSetting("ConnectionStrings:NewsSite", database.Connection);
        builder.UseSetting("Site:Media", Path.Combine(database.Folder, "media"));
        builder.UseSetting("Site:Address", "https://localhost");
        builder.UseSetting("Site:Name", "The Test Courier");
        builder.UseSetting("Site:Renditions", "OnDemand");
        builder.UseSetting("Serilog:MinimumLevel", "Fatal");

        // What tests arrange beside the site they see at once, as if another process had done it long ago.
        builder.UseSetting("Cache:LookEvery", "00:00:00");
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            .Replace(ServiceDescriptor.Singleton(new SearchTime(TimeSpan.FromMinutes(5))))); // however slow the machine is
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && ownsDatabase) database.Dispose();
    }
}

public static class TestSiteExtensions
{
    private static readonly HtmlParser Parser = new();

    public static async Task<IDocument> ReadAsync(this HttpResponseMessage answer)
        => Parser.ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static async Task<IDocument> OpenAsync(this HttpClient client, string address, System.Net.HttpStatusCode expected = System.Net.HttpStatusCode.OK)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.ReadAsync();
    }

    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string address, Dictionary<string, string?> fields)
        => client.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(fields!), TestContext.Current.CancellationToken);

    /// <summary>Opens a page of the desk, takes its antiforgery token, and sends a form with it.</summary>
    public static async Task<HttpResponseMessage> SendDeskFormAsync(this HttpClient client, string page, string address, Dictionary<string, string?> fields)
    {
        var document = await client.OpenAsync(page);
        fields["__RequestVerificationToken"] = document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        return await client.SendFormAsync(address, fields);
    }

    /// <summary>Text with white space as a reader sees it.</summary>
    public static string Words(this IElement? element)
        => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
