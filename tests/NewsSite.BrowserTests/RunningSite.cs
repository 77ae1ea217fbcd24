using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsSite.Comments;
using NewsSite.Sample;
using NewsSite.Search;
using NewsSite.Tests.Site;
using NewsSite.Web.Operations;

namespace NewsSite.BrowserTests;

/// <summary>The site as a reader meets it: on a port of its own, with the sample newsroom in a database and a folder of its own.</summary>
public class RunningSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestDatabase database = new();

    private static readonly ConcurrentDictionary<string, RunningSite> Running = new();

    public string Address { get; private set; } = "";

    /// <summary>The site whose page a browser shows.</summary>
    public static RunningSite At(string url) => Running[new Uri(url).GetLeftPart(UriPartial.Authority)];

    /// <summary>The path of the last link mailed to an address; the mail waits in the outbox for a server that is not there.</summary>
    public async Task<string> LastLinkToAsync(string email)
    {
        await using var db = database.Open();
        var text = await db.Outbox.Where(m => m.To == email).OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync(TestContext.Current.CancellationToken);
        return Regex.Match(text, "/confirm/\\S+").Value;
    }

    /// <summary>The path of a link as a moderator gets it by mail, about a comment that waits.</summary>
    public async Task<string> DecisionLinkAsync(bool approves)
    {
        await using var db = database.Open();
        var comment = await db.Comments.Where(c => c.State == CommentState.Waiting).OrderBy(c => c.Id).Select(c => new { c.Id, c.Version }).FirstAsync(TestContext.Current.CancellationToken);
        var moderator = await db.Users.Where(u => u.Email == SampleStaff.Moderator).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
        return $"/moderate/{Services.GetRequiredService<DecisionKeys>().For(new(comment.Id, comment.Version, moderator, approves))}";
    }

    /// <summary>Pictures as they are, so that no test waits for them to be made.</summary>
    protected virtual string Renditions => "Off";

    /// <summary>How many mails about replies wait for an address.</summary>
    public async Task<int> MailsAboutRepliesAsync(string email)
    {
        await using var db = database.Open();
        return await db.Outbox.CountAsync(m => m.To == email && m.Unsubscribe != null, TestContext.Current.CancellationToken);
    }

    public ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        Running[Address] = this;
        return ValueTask.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Database:Provider", TestDatabase.Provider.ToString())
        .UseSetting("ConnectionStrings:NewsSite", database.Connection)
        .UseSetting("Site:Media", Path.Combine(database.Folder, "media"))
        .UseSetting("Site:Renditions", Renditions)
        // All browsers of the tests come from one place.
        .UseSetting("Comments:Flood:Burst", "1000").UseSetting("Search:Flood:Burst", "1000")
        // A port at which nobody listens: pages about mail are there, and no mail leaves.
        .UseSetting("Smtp:Host", "127.0.0.1").UseSetting("Smtp:Port", "9").UseSetting("Smtp:Tls", "None").UseSetting("Smtp:From", "desk@example.com")
        .UseSetting("Serilog:MinimumLevel", "Warning")
        // No search fails here because a machine is slow.
        .ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(new SearchTime(TimeSpan.FromMinutes(5)))));

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        database.Dispose();
    }
}

/// <summary>The same with the widths and formats of pictures that readers get, made when they are asked for.</summary>
public sealed class RenderingSite : RunningSite
{
    protected override string Renditions => "OnDemand";
}
