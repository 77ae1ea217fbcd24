using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using NewsSite.Web.Models;

namespace NewsSite.Web.Operations;

/// <summary>
/// Carries a form of the desk that arrived after its session had ended through the sign-in page: sealed, so that it can come back to its own
/// address only and just as it was sent, and kept nowhere on the server.
/// </summary>
public sealed class CarriedForms(IDataProtectionProvider protection)
{
    /// <summary>In bytes of JSON: the longest story in any script with the rest of its form, small enough to fit sealed into the next form.</summary>
    private const int Largest = 1_500_000;

    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(12);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("carried-form").ToTimeLimitedDataProtector();

    /// <summary>The refused request's form; none when it was no form of the desk, came by script, or is too large.</summary>
    public async Task<string?> SealAsync(HttpContext context)
    {
        var (request, refused) = (context.Request, context.Features.Get<IStatusCodeReExecuteFeature>());
        if (refused is null || !refused.OriginalPath.StartsWith("/admin/", StringComparison.OrdinalIgnoreCase) || !request.HasFormContentType) return null;
        if (request.Headers.Accept.Any(a => a?.Contains("application/json", StringComparison.OrdinalIgnoreCase) == true)) return null;
        try
        {
            var fields = (await request.ReadFormAsync(context.RequestAborted)).Where(f => IsCarried(f.Key))
                .SelectMany(f => f.Value, (f, value) => new CarriedForm.Field(f.Key, value ?? ""));
            var form = JsonSerializer.SerializeToUtf8Bytes(new CarriedForm(refused.OriginalPath + refused.OriginalQueryString, [.. fields]), Plain);
            return form.Length > Largest ? null : Base64Url.EncodeToString(seal.Protect(form, GoodFor));
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The form that waits, or null when there is none or it is forged, damaged or too old.</summary>
    public CarriedForm? Open(string? carried)
    {
        if (string.IsNullOrEmpty(carried)) return null;
        try
        {
            return JsonSerializer.Deserialize<CarriedForm>(seal.Unprotect(Base64Url.DecodeFromChars(carried)), Plain);
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static bool IsCarried(string name)
        => name.Length > 0 && name != "__RequestVerificationToken" && !name.Contains("password", StringComparison.OrdinalIgnoreCase);
}
