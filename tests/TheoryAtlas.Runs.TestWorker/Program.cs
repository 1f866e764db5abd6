using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Workers;

WorkerProgram.RunOnStandardStreams(ClaimChecks.In(typeof(Program).Assembly));
