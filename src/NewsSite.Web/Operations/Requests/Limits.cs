using Microsoft.AspNetCore.Http.Features;

namespace NewsSite.Web.Operations;

/// <summary>How much a request may bring; endpoints that need more say so themselves.</summary>
internal static class Limits
{
    /// <summary>In bytes: the longest story, each character sent as three percent-encoded bytes, with room for the rest of its form.</summary>
    private const int LargestBody = 2_500_000;

    /// <summary>In bytes: whoever pastes 10,000 characters of any script into the search is told by a page that these are too many.</summary>
    private const int LongestLine = 100_000;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestLineSize = LongestLine;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 200;
            form.KeyLengthLimit = 200;
            form.ValueLengthLimit = LargestBody;
            form.MultipartBodyLengthLimit = LargestBody;
        });
    }
}
