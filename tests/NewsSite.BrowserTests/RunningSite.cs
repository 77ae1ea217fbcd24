using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace NewsSite.BrowserTests;

/// <summary>The site as a reader meets it: on a port of its own, with the sample newsroom in a folder of its own.</summary>
public sealed class RunningSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newssite-browser-");

    public string Address { get; private set; } = "";

    public ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        return ValueTask.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("ConnectionStrings:NewsSite", $"Data Source={folder.FullName}/newssite.db")
        .UseSetting("Site:Media", $"{folder.FullName}/media")
        .UseSetting("Serilog:MinimumLevel", "Warning");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (folder.Exists) folder.Delete(recursive: true);
    }
}
