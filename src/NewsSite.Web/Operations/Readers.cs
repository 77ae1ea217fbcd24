using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Commenters;
using NewsSite.Data;
using NewsSite.Respects;
using NewsSite.Web.Models;

namespace NewsSite.Web.Operations;

/// <summary>How readers are known again, where they asked for it: by a session of their own, or by the cookie that came with the first press of a button.</summary>
internal static class ReadersRegistration
{
    public static void AddReaders(this WebApplicationBuilder builder)
    {
        var isSecure = (builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new()).IsSecure;
        builder.Services.AddAuthentication().AddCookie(Readers.Scheme, cookie =>
        {
            AccountsRegistration.Harden(cookie.Cookie, "newssite-reader", isSecure);

            // A link in a mail opens signed in; what such a link could not do safely, CrossOriginCheck refuses.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = Readers.StaysFor;

            // A page that is only read sets no cookie.
            cookie.SlidingExpiration = false;
        });
        builder.Services.AddSingleton<ConfirmationKeys>();
        builder.Services.AddScoped<Readers>();
        builder.Services.AddScoped<Confirming>();
        builder.Services.AddScoped<PasswordSignIn>();
        builder.Services.AddScoped<Leaving>();
        builder.Services.AddScoped<Respecting>();
        builder.Services.AddScoped<Replies.Subscribing>();
    }
}

/// <summary>Knows who reads, where the browser says so by a cookie; asks nothing of the database where it does not.</summary>
public sealed class Readers(NewsDbContext db, IDataProtectionProvider protection, IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> cookies, TimeProvider clock)
{
    public const string Scheme = "Reader";
    private const string StampClaim = "stamp";
    private const string ByLinkClaim = "link";
    private const int GuestDays = 365;

    /// <summary>How long a reader stays signed in who asked to; else until the browser is closed.</summary>
    public static readonly TimeSpan StaysFor = TimeSpan.FromDays(90);

    private readonly IDataProtector seal = protection.CreateProtector("respects");

    /// <summary>Who reads; nobody known mostly. An answer made for somebody is kept by no cache.</summary>
    public async Task<KnownReader> KnownAsync(HttpContext http, CancellationToken cancel)
    {
        http.Response.Headers.Vary = "Cookie";
        var guest = Guest(http);
        var person = http.Request.Cookies.ContainsKey(SessionCookie) ? await SignedInAsync(http, cancel) : null;
        if (guest is not null || person is not null) http.Response.Headers.CacheControl = "private, no-store";
        return new(person?.Commenter, person?.ByLink == true, guest);
    }

    /// <summary>Begins a session.</summary>
    /// <param name="http">The request.</param>
    /// <param name="commenter">Who has proved to be that person.</param>
    /// <param name="stays">Whether to go on when the browser is closed.</param>
    /// <param name="byLink">Whether a mailed link proved it, so that a forgotten password can be replaced.</param>
    public static Task SignInAsync(HttpContext http, Commenter commenter, bool stays, bool byLink)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, FormattableString.Invariant($"{commenter.Id}")), new(StampClaim, commenter.Stamp)];
        if (byLink) claims.Add(new(ByLinkClaim, "1"));
        return http.SignInAsync(Scheme, new(new ClaimsIdentity(claims, Scheme)), new() { IsPersistent = stays });
    }

    /// <summary>Goes on with a session whose stamp has changed, by the same proof.</summary>
    public static async Task RenewAsync(HttpContext http, Commenter commenter, bool byLink)
        => await SignInAsync(http, commenter, (await http.AuthenticateAsync(Scheme)).Properties?.IsPersistent == true, byLink);

    /// <summary>Signs out everywhere: a new stamp makes every copy of the cookie worthless, not only this browser's.</summary>
    public async Task SignOutAsync(HttpContext http, CancellationToken cancel)
    {
        if (await SignedInAsync(http, cancel) is { } person && await db.Commenters.Numbered(person.Commenter.Id).FirstOrDefaultAsync(cancel) is { } commenter)
        {
            commenter.EndSessions();
            await db.SaveChangesAsync(cancel);
        }

        await http.SignOutAsync(Scheme);
    }

    /// <summary>The cookie by which a guest takes back what he gave; made by the first press and by nothing else.</summary>
    public RespectGiver GuestOrNew(HttpContext http)
    {
        if (Guest(http) is { } known) return known;
        var id = Guid.NewGuid();
        var options = cookies.Get(Scheme).Cookie.Build(http, clock.GetUtcNow());
        options.MaxAge = TimeSpan.FromDays(GuestDays);
        http.Response.Cookies.Append(GuestCookie, seal.Protect(id.ToString("N")), options);
        return RespectGiver.Guest(id);
    }

    private string SessionCookie => cookies.Get(Scheme).Cookie.Name!;

    private string GuestCookie => SessionCookie.Replace("-reader", "-respects", StringComparison.Ordinal);

    private async Task<(Commenter Commenter, bool ByLink)?> SignedInAsync(HttpContext http, CancellationToken cancel)
    {
        var principal = (await http.AuthenticateAsync(Scheme)).Principal;
        if (!int.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), System.Globalization.CultureInfo.InvariantCulture, out var id)) return null;
        var commenter = await db.Commenters.Numbered(id).AsNoTracking().FirstOrDefaultAsync(cancel);
        return commenter is not null && commenter.Stamp == principal.FindFirstValue(StampClaim) ? (commenter, principal.HasClaim(ByLinkClaim, "1")) : null;
    }

    private RespectGiver? Guest(HttpContext http)
    {
        if (http.Request.Cookies[GuestCookie] is not { Length: > 0 and <= 1000 } value) return null;
        try
        {
            return RespectGiver.Guest(Guid.ParseExact(seal.Unprotect(value), "N"));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
