using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using NewsSite.Accounts;
using NewsSite.Data;

namespace NewsSite.Web.Operations;

/// <summary>How staff sign in and stay signed in.</summary>
internal static class AccountsRegistration
{
    /// <summary>Passwords are measured by length alone; rules of composition make them worse.</summary>
    public const int ShortestPassword = 12;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var isSecure = (builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new()).IsSecure;
        builder.Services.AddDataProtection().SetApplicationName("NewsSite").PersistKeysToDbContext<NewsDbContext>();
        builder.Services.AddIdentity<Account, IdentityRole<int>>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.Password.RequiredLength = ShortestPassword;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddEntityFrameworkStores<NewsDbContext>().AddDefaultTokenProviders();

        builder.Services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        builder.Services.ConfigureApplicationCookie(cookie =>
        {
            Harden(cookie.Cookie, "newssite-session", isSecure);

            // A link to the desk in a mail or a chat opens signed in; what such a link could not do safely, CrossOriginCheck refuses.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.LoginPath = "/admin/sign-in";
            cookie.AccessDeniedPath = "/admin/refused";
            cookie.ReturnUrlParameter = "returnTo";

            // A form that arrives after its session has ended is answered with a sign-in page that carries it; a redirect would lose it.
            cookie.Events.OnRedirectToLogin = context =>
            {
                if (HttpMethods.IsPost(context.Request.Method)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                else context.Response.Redirect(context.RedirectUri);
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAntiforgery(antiforgery =>
        {
            Harden(antiforgery.Cookie, "newssite-form", isSecure);
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddScoped<FirstAdministrator>();
        builder.Services.AddSingleton<CommentReceipts>();
        builder.Services.AddSingleton<DecisionKeys>();
        builder.Services.AddSingleton<PreviewKeys>();
        builder.Services.AddSingleton<SetUpKeys>();
        builder.Services.AddSingleton<CarriedForms>();
    }

    /// <summary>A site read over plain http, as on one's own machine, could not set secure cookies at all; its address says which it is.</summary>
    internal static void Harden(CookieBuilder cookie, string name, bool isSecure)
    {
        cookie.Name = isSecure ? $"__Host-{name}" : name;
        cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }
}
