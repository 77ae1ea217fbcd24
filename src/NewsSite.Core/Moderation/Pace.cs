using NewsSite.Moderation.Modes;

namespace NewsSite.Moderation;

/// <summary>How fast comments come, as this process has seen it: from one sender, and under one story.</summary>
public sealed record Pace(Flood Flood, Velocity Velocity);
