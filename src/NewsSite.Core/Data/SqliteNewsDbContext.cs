using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsSite.Mail;
using NewsSite.Photos;
using NewsSite.Search;

namespace NewsSite.Data;

/// <summary>The same paper in the embedded database.</summary>
public sealed class SqliteNewsDbContext(DbContextOptions<SqliteNewsDbContext> options, Letterhead? letterhead = null) : NewsDbContext(options, letterhead)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<PhotoWord>().Property(w => w.Word).UseCollation(null);
        builder.Entity<SearchWord>().Property(w => w.Word).UseCollation(null);
        builder.Entity<SearchWord>().Property(w => w.Backwards).UseCollation(null);
    }

    /// <summary>SQLite has no type for times and would order them as text; ticks (100 ns, UTC) order as they should.</summary>
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
