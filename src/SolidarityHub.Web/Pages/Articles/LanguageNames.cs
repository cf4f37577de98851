namespace SolidarityHub.Web.Pages.Articles;

/// <summary>Names languages as their own speakers do, so that those find theirs whatever the page is in.</summary>
public static class LanguageNames
{
    private static readonly Dictionary<string, string> OwnNames = new()
    {
        ["en"] = "English", ["es"] = "Español", ["pt"] = "Português", ["fr"] = "Français", ["ca"] = "Català", ["eu"] = "Euskara",
        ["gl"] = "Galego", ["de"] = "Deutsch", ["it"] = "Italiano", ["nl"] = "Nederlands", ["ar"] = "العربية", ["zh"] = "中文",
        ["tl"] = "Tagalog", ["vi"] = "Tiếng Việt", ["ht"] = "Kreyòl ayisyen", ["qu"] = "Runasimi", ["ay"] = "Aymar aru",
        ["gn"] = "Avañeʼẽ", ["nah"] = "Nāhuatl",
    };

    public static string Own(string language) => OwnNames.GetValueOrDefault(language, language);
}
