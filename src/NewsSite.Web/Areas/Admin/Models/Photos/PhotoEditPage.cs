using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Library;
using NewsSite.Photos.Rights;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The ticked photos, and what a change would make of each.</summary>
public sealed record PhotoEditPage(PhotoEditForm Form, PhotoFilterForm Filter, IReadOnlyList<PhotoEditPage.Row> Rows, bool IsPreview)
{
    /// <summary>As many as a page of the library shows, and some that were ticked before something came in.</summary>
    public const int MostPhotos = 60;

    /// <summary>A field that is changed.</summary>
    public sealed record Difference(string Field, string Before, string After);

    /// <summary>One photo: what changes, or why nothing can.</summary>
    public sealed record Row(int Id, string Name, string Source, string? Refusal, IReadOnlyList<Difference> Differences);

    public IEnumerable<Row> Changed => Rows.Where(r => r.Refusal is null);

    public IEnumerable<Row> Refused => Rows.Where(r => r.Refusal is not null);

    /// <param name="db">Where the photos are.</param>
    /// <param name="form">Which, and what is typed.</param>
    /// <param name="filter">Of the list that they were ticked in.</param>
    /// <param name="change">None where nothing is typed yet, or where it cannot be read.</param>
    /// <param name="desk">Who we are.</param>
    /// <param name="now">For which the judgements are given.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<PhotoEditPage> LoadAsync(NewsDbContext db, PhotoEditForm form, PhotoFilterForm filter, PhotoChange? change, PhotoDesk desk, DateTimeOffset now, CancellationToken cancel)
    {
        var ticked = form.Ticked();
        var photos = await db.Photos.AsNoTracking().Numbered([.. ticked.Select(t => t.Id)]).ToDictionaryAsync(p => p.Id, cancel);
        var profile = await desk.ProfileAsync(db, cancel);
        return new(form, filter, [.. ticked.Select(t => Look(photos.GetValueOrDefault(t.Id), t.Id, t.Version, change, desk, profile, now))], change is not null);
    }

    private static Row Look(Photo? photo, int id, int version, PhotoChange? change, PhotoDesk desk, RightsProfile profile, DateTimeOffset now)
    {
        if (photo is null) return new(id, $"Photo {id}", PrintedPhoto.Placeholder, "It is not here any more.", []);
        var name = photo.Description == "" ? $"Photo {id}, no description yet" : photo.Description;
        var source = StaffPicture.Of(photo, 320, now);
        var refusal = photo.Version != version ? PhotoEditing.Overtaken : change?.ReasonAgainst(photo) ?? (photo.Rights.KilledAt is null ? null : "It was withdrawn for good.");
        if (refusal is not null || change is null) return new(id, name, source, refusal, []);

        // On a copy that nobody keeps: what would be judged of it.
        var (before, stood) = (Said(photo, desk), photo.Rights.StandingAt(now));
        change.Into(photo, profile.Names);
        photo.Save(profile);
        var after = Said(photo, desk);
        var differences = before.Zip(after).Where(p => p.First.Value != p.Second.Value).Select(p => new Difference(p.First.Field, p.First.Value, p.Second.Value)).ToList();
        if (photo.Rights.StandingAt(now) is var stands && stands != stood) differences.Add(new("Use", stood.Words(), stands.Words()));
        return new(id, name, source, null, differences);
    }

    private static (string Field, string Value)[] Said(Photo photo, PhotoDesk desk) =>
    [
        ("Credit", photo.Credit), ("Photographer", photo.Creator), ("Source", photo.Source), ("Copyright notice", photo.Copyright), ("Ground", photo.Rights.Category.Words()), ("Restrictions", photo.Restrictions),
        ("May be shown until", photo.Rights.ExpiresAt is { } end ? desk.Words(end) : ""),
    ];
}
