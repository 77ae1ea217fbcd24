using System.ComponentModel.DataAnnotations;
using NewsSite.Web.Languages;

namespace NewsSite.Web.Operations;

/// <summary>When renditions are made; where libvips is missing they are off.</summary>
public enum RenditionMaking
{
    /// <summary>After upload, and when one is asked for that is missing.</summary>
    Ahead,

    /// <summary>When they are asked for.</summary>
    OnDemand,

    /// <summary>Never: readers get the files as they were uploaded.</summary>
    Off,
}

/// <summary>The settings below <c>Site</c>.</summary>
public sealed class SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    /// <summary>The paper's name, as printed in the masthead.</summary>
    [Required, StringLength(80)]
    public string Name { get; init; } = "NewsSite";

    /// <summary>Where readers find the site, such as <c>https://news.example.com</c>; https makes the site refuse plain http.</summary>
    [Url]
    public string Address { get; init; } = "http://localhost:5000";

    /// <summary>IANA name of the zone in which times are printed.</summary>
    [Required]
    public string TimeZone { get; init; } = "UTC";

    /// <summary>BCP 47 tag of the language of the pages, of which a section can have another; what the pages say in English, German and Arabic is English in any other.</summary>
    [Required, StringLength(20)]
    public string Language { get; init; } = "en";

    /// <summary>Folder of the pictures; a relative one is meant from the program's own folder.</summary>
    [Required]
    public string Media { get; init; } = "App_Data/media";

    /// <summary>When the widths and formats that readers get of a picture are made.</summary>
    public RenditionMaking Renditions { get; init; }

    /// <summary>ISO 3166-1 codes of the countries the paper is made for, such as <c>FR</c>; a picture that is not for one of them must not be used.</summary>
    public IReadOnlyList<string> Territories { get; init; } = [];

    /// <summary>Agencies whose clients we are, such as <c>MAXPPP</c>; a picture that is not for clients of one of them must not be used.</summary>
    public IReadOnlyList<string> PictureSuppliers { get; init; } = [];

    /// <summary>Whether readers come by https.</summary>
    public bool IsSecure => Address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The whole address of a path on the site.</summary>
    public string Absolute(string path) => Address.TrimEnd('/') + path;

    public TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new ValidationResult($"Site:TimeZone “{TimeZone}” is not a time zone this machine knows; use a name such as Europe/London.");
        if (!PageLanguage.IsKnown(Language)) yield return new ValidationResult($"Site:Language “{Language}” is not a language; use a tag such as en, de or pt-BR.");
    }
}
