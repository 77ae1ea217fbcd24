using Microsoft.Extensions.Options;
using NewsSite.Data;

namespace NewsSite.Web.Operations;

/// <summary>Turns what an operator can put right into one line; anything else is a fault of ours and keeps its stack trace.</summary>
internal static class StartRefusal
{
    public static string? Of(Exception error) => error switch
    {
        StartRefusedException refused => refused.Message,
        OptionsValidationException invalid => string.Join(" ", invalid.Failures),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => error.Message,
        InvalidOperationException { InnerException: FormatException or ArgumentException } setting when setting.StackTrace?.Contains("ConfigurationBinder", StringComparison.Ordinal) == true => setting.Message,
        InvalidDataException { InnerException: System.Text.Json.JsonException json } => json.Message,
        _ => null,
    };
}
