using SolidarityHub.Application.Common.Files;

namespace SolidarityHub.Application.Articles;

/// <summary>Understands the headers of tables of articles, in English and Spanish.</summary>
public static class ArticleColumns
{
    private static readonly Dictionary<ArticleColumn, string[]> Names = new()
    {
        [ArticleColumn.Title] = ["title", "headline", "articletitle", "name", "titulo", "título", "titular"],
        [ArticleColumn.Subtitle] = ["subtitle", "subhead", "deck", "subtitulo", "subtítulo"],
        [ArticleColumn.Authors] = ["author", "authors", "authorname", "authornames", "byline", "by", "writer", "autor", "autora", "autores", "autoras", "autoria", "autoría"],
        [ArticleColumn.Outlet] = ["outlet", "publication", "publisher", "source", "journal", "magazine", "medio", "publicacion", "publicación", "fuente", "editorial", "revista"],
        [ArticleColumn.Date] = ["date", "published", "publishedon", "publicationdate", "datepublished", "year", "fecha", "fechadepublicacion", "fechadepublicación", "año"],
        [ArticleColumn.Url] = ["url", "link", "address", "web", "website", "href", "enlace", "dirección", "direccion"],
        [ArticleColumn.Kind] = ["kind", "type", "format", "genre", "tipo", "género", "genero"],
        [ArticleColumn.Language] = ["language", "lang", "idioma", "lengua"],
        [ArticleColumn.Summary] = ["summary", "abstract", "description", "excerpt", "blurb", "notes", "resumen", "descripción", "descripcion"],
        [ArticleColumn.Themes] = ["themes", "theme", "topics", "topic", "tags", "temas", "tema"],
    };

    private static readonly Dictionary<string, ArticleColumn> Known =
        Names.SelectMany(column => column.Value.Select(name => (name, column.Key))).ToDictionary(pair => pair.name, pair => pair.Key);

    /// <summary>Which field a column seems to hold; null when it seems to hold none.</summary>
    public static ArticleColumn? Guess(string header) => Known.TryGetValue(TableHeader.Plain(header), out var column) ? column : null;
}

/// <summary>What a column of a table of articles can hold.</summary>
public enum ArticleColumn
{
    Title = 0,
    Subtitle = 1,
    Authors = 2,
    Outlet = 3,
    Date = 4,
    Url = 5,
    Kind = 6,
    Language = 7,
    Summary = 8,
    Themes = 9,
}
