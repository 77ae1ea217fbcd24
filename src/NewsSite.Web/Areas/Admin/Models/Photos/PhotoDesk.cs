using System.Globalization;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Storage;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the photo desk works with: where pictures are kept, who we are to suppliers, and the newsroom's zone.</summary>
public sealed class PhotoDesk(MediaStore media, RightsProfile profile, IOptions<SiteOptions> site)
{
    public RightsProfile Profile => profile;

    public TimeZoneInfo Zone { get; } = site.Value.Zone();

    /// <summary>A moment in the newsroom's zone.</summary>
    public string Words(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public PhotoIntake Intake(NewsDbContext db) => new(db, media, profile, site.Value.Language, RenditionMaker.IsPossible && site.Value.Renditions != RenditionMaking.Off);
}
