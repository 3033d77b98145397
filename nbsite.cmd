@echo off
rem Compiles NbSite when a source is newer than the program, then runs it.
setlocal
set "here=%~dp0"
set "program=%here%artifacts\publish\nbsite"
where dotnet >nul 2>nul
if errorlevel 1 (
  echo nbsite: the .NET 10 SDK is not installed. See https://dotnet.microsoft.com/download 1>&2
  exit /b 3
)

rem The folders reach PowerShell as variables, because their names may hold quotes or brackets.
powershell -NoProfile -Command "$s = Get-Item -LiteralPath (Join-Path $env:program '.built') -ErrorAction SilentlyContinue; if (-not $s) { exit 1 }; $sources = 'generator','theme','Directory.Build.props','Directory.Packages.props','global.json' | ForEach-Object { Join-Path $env:here $_ }; $n = Get-ChildItem -LiteralPath $sources -Recurse -File | Where-Object { $_.FullName.Substring($env:here.Length) -notmatch '\\(bin|obj)\\' -and $_.LastWriteTimeUtc -gt $s.LastWriteTimeUtc } | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto run

rem On another processor a plain build, as in the other launcher.
set "target=-p:RuntimeIdentifiers="
if /i "%PROCESSOR_ARCHITECTURE%"=="AMD64" set "target=-r win-x64"
if not exist "%program%" mkdir "%program%"
echo nbsite: compiling NbSite, which takes a minute or two... 1>&2
rem Sources changed while compiling are newer than this and compile again next time.
type nul > "%here%artifacts\start"
dotnet publish "%here%generator\NbSite" -c Release %target% -v q -nologo -p:UseSharedCompilation=false --artifacts-path "%here%artifacts\build" -o "%program%" 1>&2
if errorlevel 1 (
  echo nbsite: NbSite itself does not compile; see above. 1>&2
  exit /b 3
)
move /y "%here%artifacts\start" "%program%\.built" >nul

:run
dotnet "%program%\nbsite.dll" %*
exit /b %errorlevel%
