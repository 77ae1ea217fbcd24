using NewsSite.Authors;
using System.Net.Mail;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the author form sends.</summary>
public sealed class AuthorForm
{
    public string? Name { get; init; }

    /// <summary>Empty means: make it from the name.</summary>
    public string? Slug { get; init; }

    public string? Bio { get; init; }

    public string? Email { get; init; }

    public string? Website { get; init; }

    public int? PhotoId { get; init; }

    public int? AccountId { get; init; }

    public bool IsRetired { get; init; }

    public int Version { get; init; }

    public static AuthorForm Of(Author author) => new()
    {
        Name = author.Name, Slug = author.Slug, Bio = author.Bio, Email = author.Email, Website = author.Website,
        PhotoId = author.PhotoId, AccountId = author.AccountId, IsRetired = author.IsRetired, Version = author.Version,
    };

    /// <summary>The slug typed or made.</summary>
    public string Address() => string.IsNullOrWhiteSpace(Slug) ? Articles.Slug.From(Name ?? "") : Slug.Trim();

    /// <summary>Field and sentence for everything that cannot be stored.</summary>
    public IEnumerable<(string Field, string Problem)> Problems()
    {
        (string Field, string Label, string? Value, int Longest)[] limits =
        [
            (nameof(Name), "name", Name, Author.LongestName), (nameof(Slug), "slug", Slug, Articles.Slug.Longest), (nameof(Bio), "bio", Bio, Author.LongestBio),
            (nameof(Email), "email", Email, Author.LongestEmail), (nameof(Website), "link", Website, Author.LongestWebsite),
        ];
        foreach (var (field, label, value, longest) in limits)
        {
            if (value?.Trim().Length > longest) yield return (field, $"The {label} can have {longest} characters; this one has {value.Trim().Length}. Nothing was cut off.");
        }

        if (string.IsNullOrWhiteSpace(Name)) yield return (nameof(Name), "Please enter the name.");
        else if (Name.Contains(',', StringComparison.Ordinal)) yield return (nameof(Name), "A name has no comma in it, because commas stand between names.");
        else if (!Articles.Slug.IsWellFormed(Address()))
            yield return (nameof(Slug), $"A slug has small letters and digits joined by hyphens, such as {Articles.Slug.From(Name)}.");
        if (!string.IsNullOrWhiteSpace(Email) && !MailAddress.TryCreate(Email.Trim(), out _)) yield return (nameof(Email), "This is no email address.");
        if (!string.IsNullOrWhiteSpace(Website) && !(Uri.TryCreate(Website.Trim(), UriKind.Absolute, out var link) && link.Scheme is "http" or "https"))
            yield return (nameof(Website), "A link begins with https:// or http://.");
    }

    /// <summary>Writes what was sent into an author, except for the photo.</summary>
    public void Into(Author author)
    {
        author.Call(Name!.Trim(), Address());
        author.Bio = Bio?.Trim().ReplaceLineEndings("\n") ?? "";
        author.Email = NullIfEmpty(Email);
        author.Website = NullIfEmpty(Website);
        author.AccountId = AccountId;
        author.IsRetired = IsRetired;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
