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
        var isDevelopment = builder.Environment.IsDevelopment();
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
            Harden(cookie.Cookie, "newssite-session", isDevelopment);
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.LoginPath = "/admin/sign-in";
            cookie.AccessDeniedPath = "/admin/refused";
            cookie.ReturnUrlParameter = "returnTo";
        });
        builder.Services.AddAntiforgery(antiforgery =>
        {
            Harden(antiforgery.Cookie, "newssite-form", isDevelopment);
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddScoped<FirstAdministrator>();
        builder.Services.AddSingleton<CommentReceipts>();
        builder.Services.AddSingleton<SetUpKeys>();
    }

    /// <summary>In Development some browsers refuse secure cookies on plain localhost, so there the prefix and the demand are left out.</summary>
    private static void Harden(CookieBuilder cookie, string name, bool isDevelopment)
    {
        cookie.Name = isDevelopment ? name : $"__Host-{name}";
        cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }
}
