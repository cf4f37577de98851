namespace SolidarityHub.Web.Common;

/// <summary>A form that visitors may send: what tells people from programs travels in it, unseen.</summary>
public abstract class PersonalForm
{
    /// <summary>A field that people do not see; whoever fills it in is a program.</summary>
    public string? Website { get; set; }

    /// <summary>When the form was first shown, signed; it stays the same while it is corrected.</summary>
    public string? Started { get; set; }

    public bool IsOfAProgram => !string.IsNullOrEmpty(Website);
}
