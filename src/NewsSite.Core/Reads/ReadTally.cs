using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Reads;

/// <summary>How often readers opened a story within one hour; it knows nothing of who they were.</summary>
public sealed class ReadTally
{
    /// <summary>How long tallies are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(35);

    public int ArticleId { get; private set; }

    /// <summary>The full hour at which it begins, UTC.</summary>
    public DateTimeOffset Hour { get; private set; }

    public int Reads { get; private set; }

    private ReadTally()
    {
    }

    public ReadTally(int articleId, DateTimeOffset hour, int reads) => (ArticleId, Hour, Reads) = (articleId, HourOf(hour), reads);

    /// <summary>The full hour that a moment lies in.</summary>
    public static DateTimeOffset HourOf(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);
}

internal sealed class ReadTallyMapping : IEntityTypeConfiguration<ReadTally>
{
    public void Configure(EntityTypeBuilder<ReadTally> tally)
    {
        tally.HasKey(t => new { t.ArticleId, t.Hour });
        tally.HasIndex(t => new { t.Hour, t.ArticleId, t.Reads });
        tally.HasOne<Article>().WithMany().HasForeignKey(t => t.ArticleId);
    }
}
