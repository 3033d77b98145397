@echo off
rem Compiles NbSite when a source is newer than the program, then runs it.
setlocal
set "here=%~dp0"
set "program=%here%artifacts\publish\nbsite"
powershell -NoProfile -Command "$s = Get-Item -ErrorAction SilentlyContinue '%program%\.built'; if (-not $s) { exit 1 }; $n = Get-ChildItem '%here%generator','%here%theme','%here%Directory.Build.props','%here%Directory.Packages.props','%here%global.json' -Recurse -File | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTimeUtc -gt $s.LastWriteTimeUtc } | Select-Object -First 1; if ($n) { exit 1 }"
if errorlevel 1 (
  dotnet publish "%here%generator\NbSite" -c Release -r win-x64 -v q -nologo --artifacts-path "%here%artifacts\build" -o "%program%" 1>&2 || exit /b 3
  type nul > "%program%\.built"
)
dotnet "%program%\nbsite.dll" %*
