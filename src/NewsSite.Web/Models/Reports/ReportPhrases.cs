using NewsSite.Reports;

namespace NewsSite.Web.Models;

/// <summary>Reasons of reports as readers and the desk say them.</summary>
public static class ReportPhrases
{
    public static string Phrase(this ReportReason reason) => reason switch
    {
        ReportReason.Offensive => "It is offensive",
        ReportReason.Abusive => "It attacks or harasses somebody",
        ReportReason.Spam => "It is spam or advertising",
        ReportReason.PersonalData => "It shows somebody’s personal data",
        ReportReason.Illegal => "It is against the law",
        _ => "Something else",
    };

    public static string Phrase(this IllegalGround ground) => ground switch
    {
        IllegalGround.Threat => "Threat of violence",
        IllegalGround.Hate => "Incitement to hatred",
        IllegalGround.Insult => "Insult or defamation",
        IllegalGround.Privacy => "Breach of privacy",
        IllegalGround.Copyright => "Breach of copyright",
        IllegalGround.ChildAbuse => "Sexual abuse of children",
        _ => "Another law",
    };

    public static string Phrase(this ReportState state) => state switch
    {
        ReportState.Awaiting => "Waiting",
        ReportState.Upheld => "Comment taken off",
        ReportState.Declined => "Comment stays",
        _ => "Void: erased by its sender",
    };
}
