using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using NewsSite.Accounts;

namespace NewsSite.Web.Operations;

/// <summary>What the program does besides serving: <c>migrate</c>, <c>account create</c>, <c>media move</c>, <c>search rebuild</c>, <c>seed archive</c>, <c>health</c>.</summary>
internal static class CommandLine
{
    private static readonly string[] Commands = ["migrate", "account", "media", "search", "seed", "health", "--help", "-h", "-?", "--version"];

    public static bool IsCommand(string[] args) => args is [var first, ..] && (Commands.Contains(first) || first[0] is not '-' and not '/');

    public static Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        var root = new RootCommand("NewsSite serves a newspaper. Without a command it does just that.") { Migrate(services), AccountCommands(services), MediaCommands.Media(services), SearchCommands.Search(services), SeedCommands.Seed(services), Health(services) };
        return root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
    }

    private static Command Migrate(IServiceProvider services)
    {
        var command = new Command("migrate", "Brings the database to this version of the program. Back it up first.");
        command.SetAction(async (_, cancel) =>
        {
            await using var scope = services.CreateAsyncScope();
            var applied = await scope.ServiceProvider.DatabaseStart().MigrateAsync(cancel);
            foreach (var migration in applied) await Say($"Applied {migration}.");
            if (applied.Count == 0) await Say("The database is up to date.");
            return 0;
        });
        return command;
    }

    private static Command AccountCommands(IServiceProvider services)
    {
        var email = new Argument<string>("email") { Description = "The address to sign in with." };
        var role = new Option<string>("--role") { Description = $"One of {string.Join(", ", Roles.All)}.", Required = true };
        var name = new Option<string?>("--name") { Description = "As colleagues see it; without it the part of the address before the @." };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var create = new Command("create", "Makes an account. Asks for the password, or reads it from standard input.") { email, role, name };
        create.SetAction(async (parsed, cancel) =>
        {
            await using var scope = services.CreateAsyncScope();
            var address = parsed.GetRequiredValue(email);
            await scope.ServiceProvider.DatabaseStart().RefuseIfBehindAsync(cancel);
            return await CreateAccountAsync(scope.ServiceProvider, address, parsed.GetValue(name) ?? address.Split('@')[0], parsed.GetRequiredValue(role));
        });
        return new Command("account", "Makes accounts for staff.") { create };
    }

    private static async Task<int> CreateAccountAsync(IServiceProvider services, string email, string name, string role)
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        if (!new System.ComponentModel.DataAnnotations.EmailAddressAttribute().IsValid(email)) return await Fail($"“{email}” is not an email address.");
        if (name.Length > Account.LongestName) return await Fail($"A name can have {Account.LongestName} characters.");
        var account = new Account(email, name, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var result = await users.CreateAsync(account, ReadPassword());
        if (result.Succeeded) result = await users.AddToRoleAsync(account, role);
        if (!result.Succeeded) return await Fail(string.Join(" ", result.Errors.Select(e => e.Description)));
        await Say($"Made the account {email} with the role {role}.");
        return 0;
    }

    /// <summary>For container health checks, whose images hold no other program that speaks HTTP.</summary>
    private static Command Health(IServiceProvider services)
    {
        var command = new Command("health", "Asks the running site whether it can serve; exit code 0 when it can.");
        command.SetAction(async (_, cancel) =>
        {
            var settings = services.GetRequiredService<IConfiguration>();
            var url = settings["urls"]?.Split(';')[0] ?? $"http://+:{settings["HTTP_PORTS"]?.Split(';')[0] ?? "5000"}";
            var port = BindingAddress.Parse(url).Port;
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            try
            {
                using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/status/ready"), cancel);
                await Say(await answer.Content.ReadAsStringAsync(cancel));
                return answer.IsSuccessStatusCode ? 0 : 1;
            }
            catch (HttpRequestException error)
            {
                return await Fail(error.Message);
            }
        });
        return command;
    }

    private static string ReadPassword()
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() ?? "";
        Console.Out.Write($"Password (at least {AccountsRegistration.ShortestPassword} characters): ");
        var password = "";
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace) password = password.Length > 0 ? password[..^1] : "";
            else if (!char.IsControl(key.KeyChar)) password += key.KeyChar;
        }

        Console.Out.WriteLine();
        return password;
    }

    private static Task Say(string line) => Console.Out.WriteLineAsync(line);

    private static async Task<int> Fail(string line)
    {
        await Console.Error.WriteLineAsync(line);
        return 1;
    }
}
