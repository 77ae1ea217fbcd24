using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsSite.Tests.Site;

/// <summary>The site as a process of its own, on a database of its own, that can be killed at any moment and started again.</summary>
public sealed class KillableSite(params IEnumerable<(string Key, string Value)> settings) : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly TestDatabase database = new();
    private readonly int port = FreePort();
    private Process? process;

    public Uri Address => new($"http://127.0.0.1:{port}");

    public NewsDbContext OpenDatabase() => database.Open();

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", ["NewsSite.Web.dll"]) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Testing", ["ASPNETCORE_URLS"] = Address.ToString(), ["Site__Address"] = Address.ToString(),
            ["Site__Media"] = Path.Combine(database.Folder, "media"), ["Database__Provider"] = TestDatabase.Provider.ToString(),
            ["ConnectionStrings__NewsSite"] = database.Connection, ["Serilog__MinimumLevel"] = "Fatal",
        }) start.Environment[name] = value;
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/status/ready", UriKind.Relative), TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (attempt < 600 && !process.HasExited)
            {
                // Not listening yet.
            }

            Assert.False(process.HasExited, "The site did not start.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
    }

    /// <summary>Makes an account that can sign in; the site need not run.</summary>
    public async Task<string> StaffAsync(string name, string role)
    {
        var email = $"{name}@example.org".ToLowerInvariant();
        var account = new Account(email, name, DateTimeOffset.UtcNow)
        {
            NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(), SecurityStamp = $"{Guid.NewGuid():N}",
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        await using var db = OpenDatabase();
        db.Add(account);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.UserRoles.Add(new() { UserId = account.Id, RoleId = await db.Roles.Where(r => r.Name == role).Select(r => r.Id).SingleAsync(TestContext.Current.CancellationToken) });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return email;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        database.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
