namespace NewsSite.Data;

/// <summary>The site cannot start; the message is the one line that tells its operator why and what to do.</summary>
public sealed class StartRefusedException(string message, Exception? inner = null) : Exception(message, inner);
