namespace NewsSite.Web.Languages;

/// <summary>What the pages for readers say: <c>Texts.resx</c> in English, and a file beside it for each further language. The English is the key.</summary>
public sealed class Texts;
