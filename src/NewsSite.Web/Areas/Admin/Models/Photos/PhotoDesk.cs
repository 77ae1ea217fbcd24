using System.Globalization;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;
using NewsSite.Photos.Storage;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the photo desk works with: where pictures are kept, who we are to suppliers, and the newsroom's zone.</summary>
public sealed class PhotoDesk(MediaStore media, RenditionMaker maker, RightsProfile profile, IOptions<SiteOptions> site)
{
    public TimeZoneInfo Zone { get; } = site.Value.Zone();

    /// <summary>A moment in the newsroom's zone.</summary>
    public string Words(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Who we are to suppliers, by whatever names the desk has given them.</summary>
    public async Task<RightsProfile> ProfileAsync(NewsDbContext db, CancellationToken cancel) => profile with { Names = await HouseNames.LoadAsync(db, cancel) };

    public async Task<PhotoIntake> IntakeAsync(NewsDbContext db, CancellationToken cancel)
        => new(db, media, await ProfileAsync(db, cancel), site.Value.Language, RenditionMaker.IsPossible && site.Value.Renditions != RenditionMaking.Off ? maker : null);
}
