using System.ComponentModel.DataAnnotations;

namespace NewsSite.Photos.Storage;

/// <summary>The settings below <c>S3</c>: a bucket that holds the pictures instead of the folder.</summary>
public sealed class S3Options : IValidatableObject
{
    public const string Section = "S3";

    /// <summary>Must be there already; unset means that pictures are kept in the folder.</summary>
    public string? Bucket { get; init; }

    /// <summary>Where the store answers, such as <c>https://s3.example.com</c>; unset means Amazon's own, by region.</summary>
    public string? Endpoint { get; init; }

    [Required]
    public string Region { get; init; } = "us-east-1";

    /// <summary>Unset together with the secret means what Amazon's tools find on the machine.</summary>
    public string? AccessKey { get; init; }

    public string? SecretKey { get; init; }

    /// <summary>How long a request may go without an answer, in seconds.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; init; } = 30;

    public bool IsSet => !string.IsNullOrWhiteSpace(Bucket);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Endpoint) && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return new ValidationResult($"S3:Endpoint “{Endpoint}” is not an address such as https://s3.example.com.");
        if (string.IsNullOrEmpty(AccessKey) != string.IsNullOrEmpty(SecretKey))
            yield return new ValidationResult("S3:AccessKey and S3:SecretKey belong together: set both, or neither.");
        if (!IsSet && (!string.IsNullOrEmpty(Endpoint) || !string.IsNullOrEmpty(AccessKey)))
            yield return new ValidationResult("S3:Bucket is missing: the other settings below S3 have no meaning without it.");
    }
}
