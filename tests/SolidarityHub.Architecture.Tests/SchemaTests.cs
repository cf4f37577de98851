using Microsoft.EntityFrameworkCore;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Architecture.Tests;

/// <summary>The tables as people read them, as migrations make them and as the program believes them are the same.</summary>
public sealed class SchemaTests
{
    private const string File = "db/schema.sql";

    [Fact]
    public void Every_change_of_the_model_has_its_migration()
    {
        using var db = Open();
        Assert.True(db.Model.GetEntityTypes().Count() > 20);
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(
            db.Database.HasPendingModelChanges(),
            "The model has changed. Make a migration: dotnet ef migrations add <WhatChanged> --project src/SolidarityHub.Infrastructure -o Common/Persistence/Migrations");
    }

    [Fact]
    public void The_schema_file_tells_the_tables_as_they_are()
    {
        using var db = Open();
        var now = $"-- The hub's tables, written from the model by the test of this file; never edited by hand.\n\n{db.Database.GenerateCreateScript().ReplaceLineEndings("\n").Trim()}\n";
        Assert.True(now.Split("CREATE TABLE").Length > 20);
        var path = Sources.PathOf(File);
        if (System.IO.File.Exists(path) && System.IO.File.ReadAllText(path).ReplaceLineEndings("\n") == now) return;
        var received = path.Replace(".sql", ".received.sql", StringComparison.Ordinal);
        System.IO.File.WriteAllText(received, now);
        Assert.Fail($"{File} is not what the model makes. Compare it with {received}; when the change is meant, put the new file in its place.");
    }

    private static HubDbContext Open() => new(new DbContextOptionsBuilder<HubDbContext>().UseHub("Host=localhost").Options);
}
