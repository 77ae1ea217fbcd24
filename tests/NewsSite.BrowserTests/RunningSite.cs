using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using NewsSite.Tests.Site;

namespace NewsSite.BrowserTests;

/// <summary>The site as a reader meets it: on a port of its own, with the sample newsroom in a database and a folder of its own.</summary>
public class RunningSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestDatabase database = new();

    public string Address { get; private set; } = "";

    /// <summary>Pictures as they are, so that no test waits for them to be made.</summary>
    protected virtual string Renditions => "Off";

    public ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        return ValueTask.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Database:Provider", TestDatabase.Provider.ToString())
        .UseSetting("ConnectionStrings:NewsSite", database.Connection)
        .UseSetting("Site:Media", Path.Combine(database.Folder, "media"))
        .UseSetting("Site:Renditions", Renditions)
        // All browsers of the tests come from one place.
        .UseSetting("Comments:Flood:Burst", "1000")
        // A port at which nobody listens: pages about mail are there, and no mail leaves.
        .UseSetting("Smtp:Host", "127.0.0.1").UseSetting("Smtp:Port", "9").UseSetting("Smtp:Tls", "None").UseSetting("Smtp:From", "desk@example.com")
        .UseSetting("Serilog:MinimumLevel", "Warning");

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
