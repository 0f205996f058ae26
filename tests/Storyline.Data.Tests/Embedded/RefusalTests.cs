using Storyline.Data.Embedded;

namespace Storyline.Data.Tests.Embedded;

public sealed class RefusalTests
{
    [Fact]
    public async Task A_database_of_another_major_version_is_refused_and_left_as_it_is()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        await File.WriteAllTextAsync(Path.Combine(scratch.Data, "PG_VERSION"), "14\n");

        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() => scratch.StartAsync());

        refusal.Message.ShouldStartWith("The database was made by PostgreSQL 14, and no PostgreSQL 14 was found");
        refusal.Message.ShouldContain("DATABASE_URL");
    }

    [Fact]
    public async Task A_database_that_somebody_else_made_is_never_touched()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        File.Delete(ClusterMarker.PathIn(scratch.Data));
        var before = Directory.GetLastWriteTimeUtc(scratch.Data);

        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() => scratch.StartAsync());

        refusal.Message.ShouldStartWith($"{scratch.Data} holds a PostgreSQL database that Storyline did not make");
        Directory.GetLastWriteTimeUtc(scratch.Data).ShouldBe(before);
    }

    [Fact]
    public async Task A_data_folder_whose_postgres_folder_is_itself_a_database_is_refused()
    {
        using var scratch = ScratchFolder.Empty();
        Directory.CreateDirectory(scratch.Home);
        await File.WriteAllTextAsync(Path.Combine(scratch.Home, "PG_VERSION"), "15\n");

        (await Should.ThrowAsync<EmbeddedPostgresException>(() => scratch.StartAsync()))
            .Message.ShouldStartWith($"{scratch.Home} itself is a PostgreSQL database");
    }

    [Fact]
    public async Task A_folder_without_programs_is_named_and_nothing_is_made()
    {
        using var scratch = ScratchFolder.Empty();

        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() => scratch.StartAsync(scratch.Options("/usr/share")));

        refusal.Message.ShouldBe(
            "No PostgreSQL 15 or newer was found (there is none in /usr/share, which STORYLINE_POSTGRES_BIN names): install one (for example apt install postgresql), "
            + "name its folder with STORYLINE_POSTGRES_BIN, or set DATABASE_URL to a PostgreSQL server of your own.");
        Directory.Exists(scratch.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_gets_one_sentence()
    {
        using var scratch = ScratchFolder.Empty();
        await File.WriteAllTextAsync(scratch.Path, "");

        (await Should.ThrowAsync<EmbeddedPostgresException>(() => scratch.StartAsync()))
            .Message.ShouldStartWith($"Storyline cannot keep its database in {scratch.Home}");
    }

    [Theory]
    [InlineData("FATAL:  could not write to file: No space left on device", "is full")]
    [InlineData("initdb: error: could not look up effective user ID 4711: user does not exist", "no entry in /etc/passwd")]
    [InlineData("FATAL:  data directory \"/x\" has wrong ownership", "does not belong to the user")]
    [InlineData("FATAL:  could not map anonymous shared memory: Cannot allocate memory", "did not get the memory")]
    [InlineData("FATAL:  database files are incompatible with server", "another version")]
    [InlineData("LOG:  starting\nFATAL:  unrecognized configuration parameter \"x\"", "(unrecognized configuration parameter \"x\")")]
    [InlineData("", "it said nothing")]
    public void What_postgresql_says_becomes_a_sentence_with_a_remedy(string log, string meaning) =>
        StartFailure.Explain(log, new ClusterHome("/srv/storyline/postgres"), "storyline").Message.ShouldContain(meaning);
}
